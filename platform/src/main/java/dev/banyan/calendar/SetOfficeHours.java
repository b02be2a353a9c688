package dev.banyan.calendar;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.rules.HoursText;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says when the city's offices are open (设定办公时间), for time limits in hours that begin from now on. */
@Component
@Needs(Permission.MANAGE_CALENDAR)
public class SetOfficeHours {
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    public SetOfficeHours(Notices notices, Journal journal, Clock clock) {
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Result {}

    public record Done() implements Result {}

    /** @param line number of the line that says no season, 0 if there are none or too many */
    public record Refused(int line, String text) implements Result {}

    /** @param text one season a line, its first day and its openings: {@code 05-01 08:00-12:00 15:00-18:00} */
    @Transactional
    public Result set(Actor actor, String text) {
        return switch (HoursText.read(text)) {
            case HoursText.Faulty(int line, String said) -> new Refused(line, said);
            case HoursText.Good(OfficeHours hours) -> {
                notices.lock();
                String written = HoursText.of(hours);
                String before = notices.hours(notices.state()).orElse(HoursText.of(OfficeHours.USUAL));
                if (!before.equals(written)) {
                    notices.addHours(written, actor.displayName(), clock.instant());
                    journal.record(new Deed(actor.displayName(), "OfficeHoursSet", "calendar", "hours")
                            .before(before)
                            .after(written));
                }
                yield new Done();
            }
        };
    }
}
