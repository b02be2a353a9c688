package dev.banyan.supervision.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.supervision.MeetingSeries.Timing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which meetings a series makes (例会推算). One that falls on a day of rest moves to the next working day (顺延); one that would
 * then be on the day of the next falls away, for a body does not meet twice on one day.
 */
public final class ExpectedMeetings {
    /** Longer than any holiday. */
    private static final int LONGEST_MOVE = 31;

    private ExpectedMeetings() {}

    /**
     * A meeting that should be (应开会议).
     *
     * @param slot day on which the series has it, before any holiday moves it
     * @param start in the city's own time
     */
    public record Expected(LocalDate slot, LocalDateTime start) {}

    /** Those whose day lies from the first to the last day, both included. */
    public static List<Expected> of(Timing timing, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var slots = slots(timing)
                .dropWhile(slot -> slot.isBefore(from.minusDays(LONGEST_MOVE)))
                .takeWhile(slot -> !slot.isAfter(to.plusDays(LONGEST_MOVE)))
                .filter(slot -> timing.until().filter(slot::isAfter).isEmpty())
                .toList();
        var expected = new ArrayList<Expected>();
        for (int i = 0; i < slots.size(); i++) {
            var day = calendar.workingDayFrom(slots.get(i));
            boolean sameAsNext = i + 1 < slots.size()
                    && calendar.workingDayFrom(slots.get(i + 1)).equals(day);
            if (!sameAsNext && !day.isBefore(from) && !day.isAfter(to)) {
                expected.add(new Expected(slots.get(i), day.atTime(timing.at())));
            }
        }
        return List.copyOf(expected);
    }

    /** The days of the week as the series has them, without end. */
    private static Stream<LocalDate> slots(Timing timing) {
        var first = timing.since().with(TemporalAdjusters.nextOrSame(timing.weekday()));
        return switch (timing.rhythm()) {
            case WEEKLY -> Stream.iterate(first, day -> day.plusWeeks(1));
            case BIWEEKLY -> Stream.iterate(first, day -> day.plusWeeks(2));
            case MONTHLY -> {
                int place = (first.getDayOfMonth() - 1) / 7 + 1;
                yield Stream.iterate(
                        first, day -> inMonth(day.withDayOfMonth(1).plusMonths(1), timing.weekday(), place));
            }
        };
    }

    private static LocalDate inMonth(LocalDate month, DayOfWeek weekday, int place) {
        return month.with(
                place > 4
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(place, weekday));
    }
}
