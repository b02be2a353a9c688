package dev.banyan.calendar;

import dev.banyan.calendar.rules.HoursText;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.OpenToAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's calendar (全市日历): the only source of today, and the working days as far as notices are loaded. */
@Component
@OpenToAll(reason = "everybody may know which days are worked")
public class CityCalendar {
    private final Notices notices;
    private final Clock clock;
    private volatile @Nullable Known known;

    public CityCalendar(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    private record Known(Notices.State state, WorkCalendar calendar) {}

    /** Today in Shanghai time. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** This moment in Shanghai time. */
    public LocalDateTime now() {
        return at(clock.instant());
    }

    /** A moment in Shanghai time. */
    public LocalDateTime at(Instant moment) {
        return CityTime.at(moment);
    }

    /** The calendar that holds, the same on every machine that serves this city. */
    public WorkCalendar workCalendar() {
        return holding(notices.state());
    }

    /** The calendar as it was known at some moment. */
    public WorkCalendar workCalendar(Instant asOf) {
        return holding(notices.state(asOf));
    }

    private WorkCalendar holding(Notices.State state) {
        Known last = known;
        if (last == null || !last.state().equals(state)) {
            var hours = notices.hours(state).map(HoursText::read).map(reading -> switch (reading) {
                case HoursText.Good(OfficeHours written) -> written;
                case HoursText.Faulty _ -> throw new IllegalStateException("office hours were kept that say nothing");
            });
            last = new Known(state, new WorkCalendar(notices.holding(state), hours.orElse(OfficeHours.USUAL)));
            known = last;
        }
        return last.calendar();
    }
}
