package dev.banyan.reports;

import java.time.ZoneId;

/** The clock of the city (北京时间), which schedules of feeds go by. */
final class CityTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityTime() {}
}
