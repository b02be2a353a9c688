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

    /** The shortest that holds both. */
    public Period with(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Whether they have a day in common. */
    public boolean meets(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
