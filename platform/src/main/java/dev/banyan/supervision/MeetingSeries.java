package dev.banyan.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The regular meetings of a body (例会): which meetings are expected follows from it and the calendar.
 *
 * @param id names it
 * @param body code of the project command, leading group or other body that meets
 * @param name how its meetings are called
 * @param timing when they are
 * @param usual where they are and who presides, unless a meeting is called otherwise
 */
public record MeetingSeries(SeriesId id, String body, String name, Timing timing, Venue usual) {

    /**
     * When a body meets (例会安排), in the city's own time.
     *
     * @param since no meeting before this day
     * @param until the last day on which one may be; empty if it goes on
     */
    public record Timing(Rhythm rhythm, DayOfWeek weekday, LocalTime at, LocalDate since, Optional<LocalDate> until) {}

    /** How often (例会周期). */
    public enum Rhythm {
        /** 每周. */
        WEEKLY,
        /** 每两周. */
        BIWEEKLY,
        /** 每月: on the same weekday of the month as the first one, the fifth being the last. */
        MONTHLY
    }
}
