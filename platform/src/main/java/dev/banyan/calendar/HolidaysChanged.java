package dev.banyan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice was loaded (节假日安排变更), told within the transaction that keeps it. Whoever reckoned a due day from the
 * earlier calendar reckons again and records what moved.
 *
 * @param year year whose notice it is; until its first one, due days in it were provisional
 * @param days days that are worked now and were not before, or the other way round, in order
 */
public record HolidaysChanged(int year, List<LocalDate> days) {
    public HolidaysChanged {
        days = List.copyOf(days);
    }
}
