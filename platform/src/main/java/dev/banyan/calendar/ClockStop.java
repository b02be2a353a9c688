package dev.banyan.calendar;

import java.time.LocalDate;

/**
 * Days that do not count against a time limit (扣除时限): a hearing, a tender, a test.
 *
 * @param from first day that is not counted
 * @param until last day that is not counted
 */
public record ClockStop(LocalDate from, LocalDate until) {
    public ClockStop {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a stop from " + from + " cannot end on " + until);
        }
    }
}
