package dev.banyan.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Reckons when a time limit ends (时限计算). The day it begins is not counted, the last day is (Civil Code art. 201 to 203);
 * days on which the clock stood still are left out, and no limit ends on one. A day that somebody named stays where it is.
 */
public final class Deadlines {
    private Deadlines() {}

    /** @param start when the limit begins, in Shanghai time */
    public static DueDate due(LocalDateTime start, TimeLimit limit, List<ClockStop> stops, WorkCalendar calendar) {
        LocalDate begin = start.toLocalDate();
        Set<LocalDate> stopped = stops.stream()
                .flatMap(stop -> stop.from().datesUntil(stop.until().plusDays(1)))
                .collect(Collectors.toUnmodifiableSet());
        return switch (limit) {
            case TimeLimit.WorkingHours(int hours) -> afterHours(start, Duration.ofHours(hours), stopped, calendar);
            case TimeLimit.WorkingDays(int days) -> afterWorkingDays(begin, days, stopped, calendar);
            case TimeLimit.CalendarDays(int days) -> afterDays(begin, days, stopped, calendar);
            case TimeLimit.Months(int months) ->
                afterDays(begin, (int) ChronoUnit.DAYS.between(begin, begin.plusMonths(months)), stopped, calendar);
            case TimeLimit.Fixed(LocalDate date) -> new DueDate(date, Optional.empty(), false);
        };
    }

    private static DueDate afterHours(
            LocalDateTime start, Duration limit, Set<LocalDate> stopped, WorkCalendar calendar) {
        Duration left = limit;
        for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day) || stopped.contains(day)) {
                continue;
            }
            for (var opening : calendar.officeHours().on(day)) {
                LocalTime from =
                        day.equals(start.toLocalDate()) && start.toLocalTime().isAfter(opening.from())
                                ? start.toLocalTime()
                                : opening.from();
                Duration open = Duration.between(from, opening.until());
                if (open.compareTo(left) >= 0) {
                    return new DueDate(
                            day, Optional.of(from.plus(left)), calendar.provisional(start.toLocalDate(), day));
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    private static DueDate afterWorkingDays(LocalDate begin, int days, Set<LocalDate> stopped, WorkCalendar calendar) {
        var lost = stopped.stream().filter(calendar::isWorkingDay).toList();
        LocalDate end = after(begin, days, lost, added -> calendar.plusWorkingDays(begin, added));
        return new DueDate(end, Optional.empty(), calendar.provisional(begin, end));
    }

    private static DueDate afterDays(LocalDate begin, int days, Set<LocalDate> stopped, WorkCalendar calendar) {
        LocalDate last = after(begin, days, stopped, begin::plusDays);
        LocalDate end = last;
        while (!calendar.isWorkingDay(end) || stopped.contains(end)) {
            end = end.plusDays(1);
        }
        return new DueDate(end, Optional.empty(), calendar.provisional(last, end));
    }

    /** Adds the days lost on the way until there are as many counted days as there should be. */
    private static LocalDate after(LocalDate begin, int days, Collection<LocalDate> lost, IntFunction<LocalDate> plus) {
        LocalDate end = plus.apply(days);
        for (int added = 0, found; (found = between(begin, end, lost)) > added; added = found) {
            end = plus.apply(days + found);
        }
        return end;
    }

    private static int between(LocalDate begin, LocalDate end, Collection<LocalDate> days) {
        return (int) days.stream()
                .filter(day -> day.isAfter(begin) && !day.isAfter(end))
                .count();
    }
}
