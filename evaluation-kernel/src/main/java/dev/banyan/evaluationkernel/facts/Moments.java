package dev.banyan.evaluationkernel.facts;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as seconds since the year 2000, in the city's own time (记录时刻). */
public final class Moments {
    private static final LocalDateTime FIRST = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final long FIRST_SECOND = FIRST.toEpochSecond(ZoneOffset.UTC);

    private Moments() {}

    /** Moments before 2000 and after 2068 count as the first and the last one. */
    public static int of(LocalDateTime moment) {
        return Math.clamp(moment.toEpochSecond(ZoneOffset.UTC) - FIRST_SECOND, 0, Integer.MAX_VALUE);
    }
}
