package dev.banyan.calendar;

import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The notices that come with Banyan (自带节假日安排): the State Council's for 2021 to 2026, each with its number. */
@Component
@Order(5)
public class BuiltInHolidays implements ApplicationRunner {
    private static final String FILE = "calendar/holidays.csv";

    private final LoadHolidays loading;

    BuiltInHolidays(LoadHolidays loading) {
        this.loading = loading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (loading.complete(Actor.SYSTEM, table()) instanceof LoadHolidays.Refused(var faults)) {
            throw new IllegalStateException(FILE + ": " + faults);
        }
    }

    /** One notice for each year from 2021 to 2026. */
    public static List<HolidayNotice> notices() {
        return switch (HolidayTable.read(table())) {
            case HolidayTable.Good(var notices) -> notices;
            case HolidayTable.Faulty(var faults) -> throw new IllegalStateException(FILE + ": " + faults);
        };
    }

    private static String table() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
