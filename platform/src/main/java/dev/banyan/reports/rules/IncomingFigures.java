package dev.banyan.reports.rules;

import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.Figure.Doubt;
import dev.banyan.reports.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes figures of what a feed read (读数转数值): understood, converted, compared with what is known, believed or held. */
public final class IncomingFigures {
    private IncomingFigures() {}

    /** @param doubts empty if it is believed */
    public record Incoming(Subject subject, String delivered, BigDecimal value, List<Doubt> doubts) {}

    /** Of whom and of when a figure speaks. */
    public record Subject(Optional<String> unit, LocalDate day) {}

    /** @param row 1 is the first */
    public record Fault(int row, What what, String value) {
        @Override
        public String toString() {
            return row + " " + what + " " + value;
        }
    }

    public enum What {
        NOT_A_NUMBER,
        NOT_A_DAY,
        DAY_TO_COME,
        NO_SUCH_UNIT,
        TWICE
    }

    /** @param same how many were known already */
    public record Result(List<Incoming> incoming, int same, List<Fault> faults) {}

    /**
     * What is known so far.
     *
     * @param accepted the figures that hold
     * @param latest the figures that came last, held and refused ones among them, so that no person is asked twice
     */
    public record Known(Map<Subject, BigDecimal> accepted, Map<Subject, BigDecimal> latest) {}

    /**
     * @param readings of one answer, a day and a unit at most once
     * @param units codes of all units
     * @param today figures of days to come are faults
     */
    public static Result of(
            List<Reading> readings, FeedDefinition definition, Known known, Set<String> units, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var understood = new HashMap<Subject, Reading>();
        for (var reading : readings) {
            understood(reading, units, today, faults).ifPresent(subject -> {
                if (understood.putIfAbsent(subject, reading) != null) {
                    faults.add(new Fault(
                            reading.row(),
                            What.TWICE,
                            subject.day() + subject.unit().map(" "::concat).orElse("")));
                }
            });
        }
        var believed = byUnit(known.accepted());
        var incoming = new ArrayList<Incoming>();
        int same = 0;
        for (var entry : inOrder(understood)) {
            var subject = entry.getKey();
            var reading = entry.getValue();
            var value = Measures.convert(FigureText.number(reading.value()).orElseThrow(), definition.conversion());
            var history = believed.computeIfAbsent(subject.unit(), unit -> new TreeMap<>());
            var there = Optional.ofNullable(known.latest().get(subject));
            if (there.filter(it -> it.compareTo(value) == 0).isPresent()) {
                same++;
                continue;
            }
            var doubts = doubts(reading, value, history.lowerEntry(subject.day()), definition);
            if (doubts.isEmpty()) {
                history.put(subject.day(), value);
            }
            incoming.add(new Incoming(subject, reading.value().strip(), value, doubts));
        }
        faults.sort(Comparator.comparingInt(Fault::row));
        return new Result(List.copyOf(incoming), same, List.copyOf(faults));
    }

    private static Optional<Subject> understood(
            Reading reading, Set<String> units, LocalDate today, List<Fault> faults) {
        int before = faults.size();
        var day = reading.day().isEmpty()
                ? Optional.of(today)
                : FigureText.day(reading.day().get());
        if (FigureText.number(reading.value()).isEmpty()) {
            faults.add(new Fault(reading.row(), What.NOT_A_NUMBER, shortened(reading.value())));
        }
        if (day.isEmpty()) {
            faults.add(new Fault(
                    reading.row(), What.NOT_A_DAY, shortened(reading.day().orElse(""))));
        } else if (day.get().isAfter(today)) {
            faults.add(new Fault(reading.row(), What.DAY_TO_COME, day.get().toString()));
        }
        reading.unit()
                .filter(unit -> !units.contains(unit.strip()))
                .ifPresent(unit -> faults.add(new Fault(reading.row(), What.NO_SUCH_UNIT, shortened(unit))));
        return faults.size() == before
                ? day.map(it -> new Subject(reading.unit().map(String::strip), it))
                : Optional.empty();
    }

    private static List<Doubt> doubts(
            Reading reading,
            BigDecimal value,
            Map.@Nullable Entry<LocalDate, BigDecimal> before,
            FeedDefinition definition) {
        var doubts = new ArrayList<>(Plausible.doubts(
                value, Optional.ofNullable(before).map(Map.Entry::getValue), definition.plausibility()));
        if (reading.measure()
                .filter(it -> !it.strip().equals(definition.conversion().from()))
                .isPresent()) {
            doubts.add(Doubt.OTHER_MEASURE);
        }
        return List.copyOf(doubts);
    }

    private static List<Map.Entry<Subject, Reading>> inOrder(Map<Subject, Reading> understood) {
        return understood.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Subject, Reading> it) -> it.getKey().day())
                        .thenComparing(it -> it.getKey().unit().orElse("")))
                .toList();
    }

    private static Map<Optional<String>, NavigableMap<LocalDate, BigDecimal>> byUnit(Map<Subject, BigDecimal> known) {
        var byUnit = new HashMap<Optional<String>, NavigableMap<LocalDate, BigDecimal>>();
        known.forEach((subject, value) ->
                byUnit.computeIfAbsent(subject.unit(), unit -> new TreeMap<>()).put(subject.day(), value));
        return byUnit;
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
