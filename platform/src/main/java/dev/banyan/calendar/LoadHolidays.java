package dev.banyan.calendar;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.rules.HolidayChanges;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.calendar.store.Notices;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads notices of holidays and make-up days (载入节假日安排) from a table with the heading {@value HolidayTable#HEADING}. A
 * notice replaces what was known of its year; what was known before stays on record. The same table again changes nothing.
 */
@Component
@Needs(Permission.MANAGE_CALENDAR)
public class LoadHolidays {
    private final Notices notices;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public LoadHolidays(Notices notices, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Result {}

    /** @param changes what was changed, or would be; empty if everything is known as it is */
    public record Loaded(List<HolidayChange> changes) implements Result {}

    /** Nothing was loaded. */
    public record Refused(List<HolidayTable.Fault> faults) implements Result {}

    /** What loading would change; nothing is kept. */
    @Transactional(readOnly = true)
    public Result preview(Actor actor, String table) {
        return switch (HolidayTable.read(table)) {
            case HolidayTable.Faulty(var faults) -> new Refused(faults);
            case HolidayTable.Good(var read) -> new Loaded(HolidayChanges.of(notices.holding(notices.state()), read));
        };
    }

    @Transactional
    public Result load(Actor actor, String table) {
        return switch (HolidayTable.read(table)) {
            case HolidayTable.Faulty(var faults) -> new Refused(faults);
            case HolidayTable.Good(var read) -> {
                notices.lock();
                yield load(actor, notices.holding(notices.state()), read);
            }
        };
    }

    /** Loads only years of which nothing is known yet: the notices that came with Banyan never overrule what a city loaded. */
    @Transactional
    public Result complete(Actor actor, String table) {
        return switch (HolidayTable.read(table)) {
            case HolidayTable.Faulty(var faults) -> new Refused(faults);
            case HolidayTable.Good(var read) -> {
                notices.lock();
                var known = notices.holding(notices.state());
                var years = known.stream().map(HolidayNotice::year).toList();
                yield load(
                        actor,
                        known,
                        read.stream()
                                .filter(notice -> !years.contains(notice.year()))
                                .toList());
            }
        };
    }

    private Loaded load(Actor actor, List<HolidayNotice> known, List<HolidayNotice> read) {
        var changes = HolidayChanges.of(known, read);
        for (HolidayChange change : changes) {
            int year = change.notice().year();
            notices.add(change.notice(), actor.displayName(), clock.instant());
            journal.record(new Deed(
                    actor.displayName(),
                    "HolidaysLoaded",
                    "calendar",
                    String.valueOf(year),
                    known.stream()
                            .filter(notice -> notice.year() == year)
                            .findFirst()
                            .map(HolidayTable::text),
                    Optional.of(HolidayTable.text(change.notice()))));
        }
        // Told last, so that whoever reckons again sees all of them.
        changes.forEach(change -> events.publishEvent(new HolidaysChanged(
                change.notice().year(),
                Stream.concat(change.toWork().stream(), change.toRest().stream())
                        .sorted()
                        .toList())));
        return new Loaded(changes);
    }
}
