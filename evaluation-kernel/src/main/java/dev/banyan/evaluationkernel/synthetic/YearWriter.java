package dev.banyan.evaluationkernel.synthetic;

import dev.banyan.evaluationkernel.AssignmentRow;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.evaluationkernel.FactSink;
import dev.banyan.evaluationkernel.Measure;
import dev.banyan.evaluationkernel.PathShape;
import dev.banyan.evaluationkernel.TargetComparator;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.forecast.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Writes a year of what a made-up unit said about one assignment: late, silent, extended, stopped and closed now and then. */
final class YearWriter {
    private final FactSink sink;
    private final Dice dice;
    private final List<LocalDate> days;

    /** @param days of which reports speak */
    YearWriter(FactSink sink, Dice dice, List<LocalDate> days) {
        this.sink = sink;
        this.dice = dice;
        this.days = days;
    }

    /** So many days of a year at equal distances: ends of months where twelve divide into them. */
    static List<LocalDate> days(LocalDate first, int reports) {
        return IntStream.rangeClosed(1, reports)
                .mapToObj(report -> 12 % reports == 0
                        ? first.plusMonths(12L / reports * report).minusDays(1)
                        : first.plusDays(365L * report / reports - 1))
                .toList();
    }

    void write(AssignmentRow assignment, boolean steps) {
        var due = assignment.term().due().orElseThrow();
        int goal = 100;
        if (!steps && dice.percent(35)) {
            goal = 10 * dice.within(2, 90);
            target(assignment, goal);
        }
        int pace = dice.within(50, 130);
        long term = Math.max(1, due.toEpochDay() - assignment.term().assigned().toEpochDay());
        for (LocalDate day : days) {
            long gone = day.toEpochDay() - assignment.term().assigned().toEpochDay();
            if (gone <= 0 || dice.percent(12)) {
                continue;
            }
            long share = Math.clamp(gone * pace * dice.within(85, 115) / term, 0, 10_000);
            if (steps) {
                step(assignment, (int) (share / 2_500), day);
            } else {
                say(assignment, FactKind.REPORTED, day, share * goal * Decimals.UNIT / 10_000);
            }
            if (dice.percent(3)) {
                say(
                        assignment,
                        FactKind.VERIFIED,
                        day,
                        share * goal * dice.within(80, 100) * Decimals.UNIT / 1_000_000);
            }
        }
        happenings(assignment, due, pace);
    }

    private void target(AssignmentRow assignment, int goal) {
        sink.add(new TargetRow(
                assignment.id(),
                assignment.term().assigned().atTime(9, 0),
                dice.percent(70) ? TargetComparator.AT_LEAST : TargetComparator.COUNT_AT_LEAST,
                Measure.POINT,
                new TargetRow.Figures(
                        OptionalLong.of(0), (long) goal * Decimals.UNIT, OptionalLong.empty(), Optional.empty()),
                new TargetRow.Path(
                        PathShape.LINEAR,
                        assignment.term().assigned(),
                        assignment.term().due().orElseThrow(),
                        List.of())));
    }

    private void step(AssignmentRow assignment, int reached, LocalDate day) {
        if (reached > 0) {
            say(assignment, FactKind.MILESTONE_REPORTED, day, Math.min(4, reached));
        }
    }

    private void happenings(AssignmentRow assignment, LocalDate due, int pace) {
        if (dice.percent(6)) {
            var asked = due.minusDays(dice.within(0, 20) - 4L);
            say(
                    assignment,
                    FactKind.EXTENSION_REQUESTED,
                    asked,
                    due.plusDays(60).toEpochDay());
            say(
                    assignment,
                    FactKind.EXTENSION_APPROVED,
                    asked.plusDays(2),
                    due.plusDays(60).toEpochDay());
        }
        if (dice.percent(4)) {
            var from = assignment.term().assigned().plusDays(dice.within(20, 90));
            say(assignment, FactKind.STOPPED, from, 0);
            say(assignment, FactKind.RESUMED, from.plusDays(dice.within(5, 60)), 0);
        }
        if (pace > 100 && dice.percent(60)) {
            say(assignment, FactKind.CLOSED, due.plusDays(dice.within(0, 30) - 20L), 0);
        }
    }

    /** Recorded some days later, in office hours. */
    private void say(AssignmentRow assignment, FactKind kind, LocalDate day, long value) {
        var recorded =
                day.plusDays(dice.within(0, 9)).atTime(dice.within(9, 17), dice.within(0, 59), dice.within(0, 59));
        sink.add(new FactRow(assignment.id(), kind, day, recorded, value));
    }
}
