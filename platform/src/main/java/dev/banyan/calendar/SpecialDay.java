package dev.banyan.calendar;

import java.time.LocalDate;

/**
 * A day on which a notice says otherwise than the week does (节假日安排).
 *
 * @param date the day
 * @param kind what the notice makes of it
 * @param name the holiday that it belongs to, for example 春节
 */
public record SpecialDay(LocalDate date, Kind kind, String name) {
    public enum Kind {
        /** Nobody works (放假), though the day may be one of Monday to Friday. */
        HOLIDAY,
        /** Work on a Saturday or Sunday (调休上班). */
        MAKE_UP
    }
}
