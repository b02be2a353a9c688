package dev.banyan.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clocks of the city show (北京时间). */
public final class CityTime {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private CityTime() {}

    public static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, CITY);
    }

    public static Instant moment(LocalDateTime shown) {
        return shown.atZone(CITY).toInstant();
    }
}
