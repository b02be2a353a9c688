package dev.banyan.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a due day came about (时限推算说明): what lies between the start, which is not counted, and the due day.
 *
 * @param start when the limit began
 * @param limit how long it is
 * @param due when it ends
 * @param rolledFrom the day of rest that it would have ended on
 * @param weekendDays Saturdays and Sundays on which nobody works and that belong to no holiday
 * @param holidays stretches of holidays
 * @param makeUpDays make-up days
 * @param stoppedDays days on which the clock stood still
 */
public record Reckoning(
        LocalDateTime start,
        TimeLimit limit,
        DueDate due,
        Optional<LocalDate> rolledFrom,
        int weekendDays,
        List<Stretch> holidays,
        List<SpecialDay> makeUpDays,
        int stoppedDays) {
    public Reckoning {
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** Days of one holiday that follow each other (连续放假). */
    public record Stretch(String name, LocalDate from, LocalDate until) {
        public int days() {
            return (int) ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    public static Reckoning of(LocalDateTime start, TimeLimit limit, List<ClockStop> stops, WorkCalendar calendar) {
        DueDate due = Deadlines.due(start, limit, stops, calendar);
        LocalDate begin = start.toLocalDate();
        List<LocalDate> between = due.date().isAfter(begin)
                ? begin.plusDays(1).datesUntil(due.date().plusDays(1)).toList()
                : List.of();
        List<SpecialDay> special =
                between.stream().flatMap(day -> calendar.special(day).stream()).toList();
        return new Reckoning(
                start,
                limit,
                due,
                reached(begin, limit, stops).filter(day -> !day.equals(due.date())),
                (int) between.stream()
                        .filter(day -> !calendar.isWorkingDay(day)
                                && calendar.special(day).isEmpty())
                        .count(),
                stretches(special.stream()
                        .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                        .toList()),
                special.stream()
                        .filter(day -> day.kind() == SpecialDay.Kind.MAKE_UP)
                        .toList(),
                (int) between.stream().filter(day -> stopped(day, stops)).count());
    }

    /** Holidays in order, put together where they follow each other under the same name. */
    public static List<Stretch> stretches(List<SpecialDay> days) {
        var stretches = new ArrayList<Stretch>();
        for (SpecialDay day : days) {
            if (!stretches.isEmpty()
                    && stretches.getLast().name().equals(day.name())
                    && stretches.getLast().until().plusDays(1).equals(day.date())) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.name(), last.from(), day.date()));
            } else {
                stretches.add(new Stretch(day.name(), day.date(), day.date()));
            }
        }
        return stretches;
    }

    /** The last day of a limit that counts every day, before it moves off a day of rest. */
    private static Optional<LocalDate> reached(LocalDate begin, TimeLimit limit, List<ClockStop> stops) {
        return switch (limit) {
            case TimeLimit.CalendarDays(int days) -> Optional.of(reached(begin, days, stops));
            case TimeLimit.Months(int months) ->
                Optional.of(reached(begin, ChronoUnit.DAYS.between(begin, begin.plusMonths(months)), stops));
            case TimeLimit.WorkingHours _, TimeLimit.WorkingDays _, TimeLimit.Fixed _ -> Optional.empty();
        };
    }

    private static LocalDate reached(LocalDate begin, long days, List<ClockStop> stops) {
        LocalDate day = begin;
        for (long counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += stopped(day, stops) ? 0 : 1;
        }
        return day;
    }

    private static boolean stopped(LocalDate day, List<ClockStop> stops) {
        return stops.stream().anyMatch(stop -> !day.isBefore(stop.from()) && !day.isAfter(stop.until()));
    }
}
