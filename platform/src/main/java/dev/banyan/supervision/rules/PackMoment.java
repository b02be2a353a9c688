package dev.banyan.supervision.rules;

import java.time.LocalDateTime;

/** When the pack of a meeting is made (会议材料生成时点): 48 hours before it begins, days of rest counted like others. */
public final class PackMoment {
    public static final int HOURS_BEFORE = 48;

    private PackMoment() {}

    /** @param start of the meeting, in the city's own time, which knows no summer time */
    public static LocalDateTime of(LocalDateTime start) {
        return start.minusHours(HOURS_BEFORE);
    }

    /** Whether it should be there by now: from its moment on until the meeting begins. */
    public static boolean due(LocalDateTime start, LocalDateTime now) {
        return !now.isBefore(of(start)) && now.isBefore(start);
    }
}
