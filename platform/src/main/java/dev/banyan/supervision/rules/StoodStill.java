package dev.banyan.supervision.rules;

import dev.banyan.calendar.WorkCalendar;
import java.time.LocalDate;

/** How a day of a sheet moves by the time that the clock stood still (中止期间顺延), in working days (LT-11). */
public final class StoodStill {
    private StoodStill() {}

    /**
     * @param day what moves; one before the clock stopped is over and stays
     * @param from first day that did not count
     * @param again first day that counts again
     */
    public static LocalDate last(LocalDate day, LocalDate from, LocalDate again, WorkCalendar calendar) {
        return day.isBefore(from) ? day : since(day, from, again, calendar);
    }

    /** The day from which is counted, as if nothing had stood still. */
    public static LocalDate since(LocalDate day, LocalDate from, LocalDate again, WorkCalendar calendar) {
        int stood = calendar.workingDaysBetween(from.minusDays(1), again.minusDays(1));
        return stood > 0 ? calendar.plusWorkingDays(day, stood) : day;
    }
}
