package dev.banyan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What loading a notice changes (节假日变更).
 *
 * @param notice the notice that holds for its year then
 * @param first no notice was known for its year before
 * @param toWork days that are worked then and were not before, in order
 * @param toRest days that are not worked then and were before, in order
 * @param workingDays working days of the year then
 * @param expected working days that the year should have: its Mondays to Fridays less the statutory holidays
 */
public record HolidayChange(
        HolidayNotice notice,
        boolean first,
        List<LocalDate> toWork,
        List<LocalDate> toRest,
        int workingDays,
        int expected) {
    public HolidayChange {
        toWork = List.copyOf(toWork);
        toRest = List.copyOf(toRest);
    }
}
