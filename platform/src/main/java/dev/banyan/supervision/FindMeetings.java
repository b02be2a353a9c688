package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.plan.Page;
import dev.banyan.supervision.rules.ExpectedMeetings;
import dev.banyan.supervision.rules.MeetingLife;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.RegularMeetings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds meetings, those that are merely expected among them (查找调度会议). */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class FindMeetings {
    /** How far ahead expected meetings are listed. */
    private static final int DAYS_AHEAD = 60;

    private final Meetings meetings;
    private final RegularMeetings series;
    private final MeetingRight right;
    private final FindUnits units;
    private final CityCalendar calendar;

    FindMeetings(
            Meetings meetings, RegularMeetings series, MeetingRight right, FindUnits units, CityCalendar calendar) {
        this.meetings = meetings;
        this.series = series;
        this.right = right;
        this.units = units;
        this.calendar = calendar;
    }

    /**
     * Those to come the next first, all others the last first.
     *
     * @param body code of a body; all if empty
     */
    public Page<MeetingLine> page(Actor actor, MeetingStanding standing, Optional<String> body, int page) {
        var order = Comparator.comparing(MeetingLine::start).thenComparing(MeetingLine::body);
        return Page.of(
                all(actor, body, calendar.today().plusDays(DAYS_AHEAD)).stream()
                        .filter(it -> it.standing() == standing)
                        .sorted(standing == MeetingStanding.COMING ? order : order.reversed())
                        .toList(),
                page);
    }

    /** Those to come up to a day, the next first. */
    public List<MeetingLine> coming(Actor actor, LocalDate until) {
        return all(actor, Optional.empty(), until).stream()
                .filter(it -> it.standing() == MeetingStanding.COMING
                        && !it.start().toLocalDate().isAfter(until))
                .sorted(Comparator.comparing(MeetingLine::start))
                .toList();
    }

    /** Those that were called, in that order, for whoever reads on from one of them. */
    public List<Meeting> after(Actor actor, Optional<String> body, MeetingId after, int most) {
        return meetings.of(read(actor, body)).stream()
                .filter(it -> it.id().value() > after.value())
                .limit(most)
                .toList();
    }

    /** What waits for whoever keeps the meetings of a body: the longest waiting first. */
    public Page<MeetingLine> due(Actor actor, int page) {
        return Page.of(due(actor), page);
    }

    /** @param late how many of them are over */
    public record Waiting(long all, long late) {}

    public Waiting waiting(Actor actor) {
        var due = due(actor);
        return new Waiting(
                due.size(),
                due.stream()
                        .filter(it -> it.standing() != MeetingStanding.COMING)
                        .count());
    }

    private List<MeetingLine> due(Actor actor) {
        var today = calendar.today();
        var bodies = kept(actor).stream().map(Unit::code).collect(Collectors.toSet());
        return bodies.isEmpty()
                ? List.of()
                : lines(
                                Optional.of(bodies),
                                Optional.of(today.minusDays(MeetingLife.ASKED_FOR)),
                                today.plusDays(MeetingLife.CALLED_BEFORE))
                        .stream()
                        .filter(it -> it.due().isPresent())
                        .sorted(Comparator.comparing(MeetingLine::start).thenComparing(MeetingLine::body))
                        .toList();
    }

    private List<MeetingLine> all(Actor actor, Optional<String> body, LocalDate until) {
        return lines(read(actor, body), Optional.empty(), until);
    }

    /** @param from where nothing before that day is asked for */
    private List<MeetingLine> lines(Optional<Set<String>> bodies, Optional<LocalDate> from, LocalDate until) {
        var called = from.map(day -> meetings.since(bodies, day)).orElseGet(() -> meetings.of(bodies));
        var lines = new ArrayList<MeetingLine>();
        for (Meeting it : called) {
            lines.add(line(
                    Optional.of(it), it.body(), it.name(), it.slot(), it.plan().start()));
        }
        var taken = called.stream().flatMap(it -> it.slot().stream()).collect(Collectors.toSet());
        for (MeetingSeries it : series.of(bodies)) {
            var since = from.filter(day -> day.isAfter(it.timing().since()))
                    .orElse(it.timing().since());
            ExpectedMeetings.of(it.timing(), since, until, calendar.workCalendar())
                    .forEach(at -> {
                        var slot = new Meeting.Slot(it.id(), at.slot());
                        if (!taken.contains(slot)) {
                            lines.add(line(Optional.empty(), it.body(), it.name(), Optional.of(slot), at.start()));
                        }
                    });
        }
        return lines;
    }

    private MeetingLine line(
            Optional<Meeting> called, String body, String name, Optional<Meeting.Slot> slot, LocalDateTime start) {
        var today = calendar.today();
        var standing = MeetingLife.standing(called.map(Meeting::state), start, today);
        return new MeetingLine(
                called.map(Meeting::id),
                body,
                name,
                slot,
                start,
                standing,
                MeetingLife.due(standing, called, start.toLocalDate(), today));
    }

    private Optional<Set<String>> read(Actor actor, Optional<String> body) {
        var read = right.read(actor);
        return body.map(code ->
                        Optional.of(read.map(it -> it.contains(code)).orElse(true) ? Set.of(code) : Set.<String>of()))
                .orElse(read);
    }

    /** Those that an actor reads, by body. */
    public List<MeetingSeries> series(Actor actor) {
        return series.of(right.read(actor));
    }

    /** Bodies whose meetings an actor reads, as the directory has them. */
    public List<Unit> bodies(Actor actor) {
        return units.all().stream()
                .filter(it -> it.kind().isBody() && right.reads(actor, it.code()))
                .toList();
    }

    /** Bodies whose meetings an actor keeps. */
    public List<Unit> kept(Actor actor) {
        return actor.may(Permission.KEEP_MEETINGS)
                ? units.all().stream()
                        .filter(it -> it.kind().isBody() && right.keeps(actor, it.code()))
                        .toList()
                : List.of();
    }
}
