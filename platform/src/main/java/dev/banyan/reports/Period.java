package dev.banyan.reports;

import java.time.LocalDate;

/**
 * The days that a report speaks of (报告期), both ends included.
 *
 * @param to the day for which its figures hold
 */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
        }
    }

    /** The month up to this day. */
    public static Period monthUpTo(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
