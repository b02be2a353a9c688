package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LedgerQuery;
import dev.banyan.cockpit.LedgerQuery.Due;
import dev.banyan.cockpit.LedgerQuery.Group;
import dev.banyan.cockpit.LedgerQuery.Only;
import dev.banyan.cockpit.LedgerQuery.Sort;
import dev.banyan.cockpit.LedgerQuery.Which;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Light;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A ledger as its address says it (台账地址): the same text always shows the same lines, so it can be sent to somebody and kept.
 *
 * @param day which is looked at; today if none
 * @param strange conditions that could not be read and are left out, as {@code name=value}
 */
public record LedgerAddress(LedgerQuery query, Optional<LocalDate> day, List<String> strange) {
    private static final int LONGEST = 100;

    public LedgerAddress {
        strange = List.copyOf(strange);
    }

    /** Reads the parameters of an address; empty ones say nothing. */
    public static LedgerAddress of(Map<String, List<String>> parameters) {
        var reading = new Reading(parameters, new ArrayList<>());
        var only = EnumSet.noneOf(Only.class);
        reading.all("only", Only::valueOf).forEach(only::add);
        var query = new LedgerQuery(
                new Which(
                        reading.one(
                                        "q",
                                        it -> it.strip()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                LONGEST,
                                                                it.strip().length())))
                                .orElse(""),
                        reading.one("light", Light::valueOf),
                        reading.one("unit", Function.identity()),
                        reading.one("part", it -> PlanNode.of(it).orElseThrow(IllegalArgumentException::new)),
                        reading.one("duty", Duty::valueOf),
                        new Due(reading.one("from", LocalDate::parse), reading.one("until", LocalDate::parse)),
                        only),
                reading.one("sort", Sort::valueOf).orElse(Sort.LIGHT),
                reading.one("falling", Boolean::valueOf).orElse(false),
                reading.one("group", Group::valueOf).orElse(Group.NONE));
        return new LedgerAddress(query, reading.one("day", LocalDate::parse), reading.strange());
    }

    private record Reading(Map<String, List<String>> parameters, List<String> strange) {
        <T> Stream<T> all(String name, Function<String, T> reader) {
            return parameters.getOrDefault(name, List.of()).stream()
                    .filter(it -> !it.isBlank())
                    .flatMap(it -> {
                        try {
                            return Stream.of(reader.apply(it));
                        } catch (IllegalArgumentException | DateTimeException e) {
                            strange.add(name + "=" + it);
                            return Stream.empty();
                        }
                    });
        }

        <T> Optional<T> one(String name, Function<String, T> reader) {
            return all(name, reader).findFirst();
        }
    }

    /** Whether it asks for more than a text, a light and a unit. */
    public boolean isNarrow() {
        var which = query.which();
        return which.part().isPresent()
                || which.duty().isPresent()
                || which.due().from().isPresent()
                || which.due().until().isPresent()
                || !which.only().isEmpty()
                || day.isPresent();
    }

    /** The same lines in another order; once more the other way round. */
    public LedgerAddress sortedBy(Sort sort) {
        boolean falling = query.sort() == sort && !query.falling();
        return new LedgerAddress(new LedgerQuery(query.which(), sort, falling, query.group()), day, List.of());
    }

    /** Only the lines of one group, no longer grouped. */
    public LedgerAddress within(String key) {
        var which = query.which();
        var narrowed = switch (query.group()) {
            case NONE -> which;
            case UNIT ->
                new Which(
                        which.text(),
                        which.light(),
                        Optional.of(key),
                        which.part(),
                        which.duty(),
                        which.due(),
                        which.only());
            case LIGHT ->
                new Which(
                        which.text(),
                        Optional.of(Light.valueOf(key)),
                        which.unit(),
                        which.part(),
                        which.duty(),
                        which.due(),
                        which.only());
            case PART ->
                new Which(
                        which.text(),
                        which.light(),
                        which.unit(),
                        PlanNode.of(key),
                        which.duty(),
                        which.due(),
                        which.only());
        };
        return new LedgerAddress(new LedgerQuery(narrowed, query.sort(), query.falling(), Group.NONE), day, List.of());
    }

    /** The parameters in a fixed order, each with an ampersand behind it; nothing for what is as usual. */
    public String text() {
        var text = new StringBuilder();
        var which = query.which();
        add(text, "q", which.text());
        which.light().ifPresent(it -> add(text, "light", it.name()));
        which.unit().ifPresent(it -> add(text, "unit", it));
        which.part().ifPresent(it -> add(text, "part", it.key()));
        which.duty().ifPresent(it -> add(text, "duty", it.name()));
        which.due().from().ifPresent(it -> add(text, "from", it.toString()));
        which.due().until().ifPresent(it -> add(text, "until", it.toString()));
        which.only().stream().sorted().forEach(it -> add(text, "only", it.name()));
        if (query.sort() != Sort.LIGHT) {
            add(text, "sort", query.sort().name());
        }
        if (query.falling()) {
            add(text, "falling", "true");
        }
        if (query.group() != Group.NONE) {
            add(text, "group", query.group().name());
        }
        day.ifPresent(it -> add(text, "day", it.toString()));
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
