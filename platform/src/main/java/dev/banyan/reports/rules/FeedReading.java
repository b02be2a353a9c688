package dev.banyan.reports.rules;

import dev.banyan.outside.OutsideHost;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedDefinition.Conversion;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.FeedEntry;
import dev.banyan.reports.FeedFault;
import dev.banyan.reports.FeedFault.What;
import dev.banyan.reports.FeedSchedule;
import dev.banyan.reports.FeedSource;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the definition of a feed of what somebody entered, or says for each field what is wrong (数据接入定义校验). */
public final class FeedReading {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 500;
    private static final FeedSchedule EACH_MORNING = new FeedSchedule.Daily(LocalTime.of(6, 0));
    /** No user and no fragment; the secret only behind the host. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(?::\\d{1,5})?"
                    + "(?:/(?:[A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=%-]|\\{secret})*)?");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    /** They say how a message is carried and are not a feed's to set. */
    private static final Pattern CARRIER =
            Pattern.compile("(?i)host|content-length|transfer-encoding|connection|upgrade|te|trailer|expect|proxy-.*");

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final FeedEntry entry;
    private final List<FeedFault> faults = new ArrayList<>();

    private FeedReading(FeedEntry entry) {
        this.entry = entry;
    }

    public sealed interface Outcome {}

    public record Good(String name, Feed.Target target, FeedDefinition definition) implements Outcome {}

    public record Faulty(List<FeedFault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    public enum Kind {
        WEB_JSON,
        WEB_CSV,
        DATABASE,
        PUSHED,
        FOLDER
    }

    public static Outcome read(FeedEntry entry) {
        return new FeedReading(entry).read();
    }

    private Outcome read() {
        String name = required("name", LONGEST_NAME);
        var target = new Feed.Target(
                new TaskId(whole("task").orElse(0)),
                whole("indicator").map(OptionalInt::of).orElse(OptionalInt.empty()));
        if (entry.text("task").isEmpty()) {
            fault("task", What.MISSING);
        }
        var kind = Stream.of(Kind.values())
                .filter(it -> it.name().equals(entry.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            fault("kind", What.MISSING);
            return new Faulty(faults);
        }
        var definition = new FeedDefinition(
                source(kind.get()), mapping(kind.get()), conversion(), plausibility(), schedule(kind.get()));
        return faults.isEmpty() ? new Good(name, target, definition) : new Faulty(faults);
    }

    private FeedSource source(Kind kind) {
        return switch (kind) {
            case WEB_JSON -> web(FeedSource.Format.JSON);
            case WEB_CSV -> web(FeedSource.Format.CSV);
            case DATABASE -> {
                String query = entry.text("query");
                check("query", !ReadingQuery.is(query), What.NO_READING_QUERY);
                String host = required("host", LONGEST);
                check("host", !host.isEmpty() && !OutsideHost.isName(OutsideHost.name(host)), What.NO_HOST);
                int port = entry.text("port").isEmpty() ? 5432 : whole("port").orElse(1);
                check("port", port < 1 || port > 65_535, What.NO_PORT);
                yield new FeedSource.Database(
                        OutsideHost.name(host), port, required("database", LONGEST), required("user", LONGEST), query);
            }
            case PUSHED -> new FeedSource.Pushed();
            case FOLDER -> {
                check("folder", !FOLDER.matcher(entry.text("folder")).matches(), What.NO_FOLDER);
                yield new FeedSource.Folder(entry.text("folder"));
            }
        };
    }

    private FeedSource web(FeedSource.Format format) {
        String address = required("address", 2000);
        check("address", !address.isEmpty() && !ADDRESS.matcher(address).matches(), What.NO_ADDRESS);
        var header = entry.entered("header").map(name -> {
            boolean good =
                    HEADER.matcher(name).matches() && !CARRIER.matcher(name).matches();
            check("header", !good, What.NO_HEADER);
            String value = required("headerValue", LONGEST);
            check("headerValue", value.chars().anyMatch(it -> it < ' ' || it > '~'), What.NO_HEADER);
            return new FeedSource.Header(name, value);
        });
        return new FeedSource.Web(address, format, header);
    }

    private Mapping mapping(Kind kind) {
        if (kind == Kind.PUSHED) {
            return new Mapping("", "value", Optional.of("day"), Optional.of("unit"), Optional.of("measure"));
        }
        String value = required("value", LONGEST);
        if (kind == Kind.WEB_JSON) {
            for (var field : List.of("rows", "value", "day", "unit", "measure")) {
                check(
                        field,
                        !entry.text(field).isEmpty()
                                && JsonPath.parse(entry.text(field)).isEmpty(),
                        What.NO_PATH);
            }
        }
        return new Mapping(
                kind == Kind.WEB_JSON ? entry.text("rows") : "",
                value,
                entry.entered("day"),
                entry.entered("unit"),
                entry.entered("measure"));
    }

    private Conversion conversion() {
        String from = required("from", 20);
        String to = entry.entered("to").orElse(from);
        int digits = whole("digits").orElse(2);
        check("digits", digits < 0 || digits > 8, What.NOT_A_NUMBER);
        int kept = Math.clamp(digits, 0, 8);
        if (entry.text("times").isEmpty() && entry.text("dividedBy").isEmpty()) {
            var known = Measures.between(from, to, kept);
            check("times", known.isEmpty() && !from.isEmpty(), What.NO_CONVERSION);
            return known.orElse(new Conversion(from, to, BigDecimal.ONE, BigDecimal.ONE, kept));
        }
        var times = number("times").orElse(BigDecimal.ONE);
        var dividedBy = number("dividedBy").orElse(BigDecimal.ONE);
        check("times", times.signum() <= 0, What.NOT_POSITIVE);
        check("dividedBy", dividedBy.signum() <= 0, What.NOT_POSITIVE);
        return new Conversion(from, to, times, dividedBy, kept);
    }

    private Plausibility plausibility() {
        var least = number("least");
        var most = number("most");
        var jump = number("jump");
        check("most", least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0, What.REVERSED);
        check("jump", jump.filter(it -> it.signum() <= 0).isPresent(), What.NOT_POSITIVE);
        var sign = Stream.of(Sign.values())
                .filter(it -> it.name().equals(entry.text("sign")))
                .findFirst()
                .orElse(Sign.ANY);
        return new Plausibility(
                least, most, jump, sign, entry.text("neverFalls").equals("true"));
    }

    private FeedSchedule schedule(Kind kind) {
        if (kind == Kind.PUSHED) {
            return EACH_MORNING;
        }
        var schedule = FeedSchedule.parse(entry.text("schedule"));
        check("schedule", schedule.isEmpty(), What.NO_SCHEDULE);
        return schedule.orElse(EACH_MORNING);
    }

    private String required(String field, int longest) {
        String text = entry.text(field);
        check(field, text.isEmpty(), What.MISSING);
        check(field, text.codePointCount(0, text.length()) > longest, What.TOO_LONG);
        return text;
    }

    private Optional<BigDecimal> number(String field) {
        var number = FigureText.number(entry.text(field));
        check(field, number.isEmpty() && !entry.text(field).isEmpty(), What.NOT_A_NUMBER);
        return number;
    }

    private Optional<Integer> whole(String field) {
        var number = entry.entered(field).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf);
        check(field, number.isEmpty() && !entry.text(field).isEmpty(), What.NOT_A_NUMBER);
        return number;
    }

    private void check(String field, boolean wrong, What what) {
        if (wrong) {
            fault(field, what);
        }
    }

    private void fault(String field, What what) {
        if (faults.stream().noneMatch(it -> it.field().equals(field))) {
            faults.add(new FeedFault(field, what));
        }
    }
}
