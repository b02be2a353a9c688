package dev.banyan.calendar;

import dev.banyan.calendar.rules.HoursText;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows which notices and office hours hold, and who loaded what when (查看节假日安排). */
@Component
@Needs(Permission.READ_PLANS)
public class FindHolidays {
    private final Notices notices;

    public FindHolidays(Notices notices) {
        this.notices = notices;
    }

    /** @param loadedBy who loaded a year's notice */
    public record Loading(int year, String source, String loadedBy, Instant loadedAt) {}

    /** The notice that holds for each year, in the order of years. */
    public List<HolidayNotice> holding() {
        return notices.holding(notices.state());
    }

    /** What was loaded, the last first. */
    public List<Loading> loadings(int limit) {
        return notices.loadings(limit);
    }

    /** Office hours, one season a line. */
    public String officeHours() {
        return notices.hours(notices.state()).orElse(HoursText.of(OfficeHours.USUAL));
    }
}
