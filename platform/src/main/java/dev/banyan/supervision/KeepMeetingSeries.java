package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.supervision.MeetingSeries.Timing;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.RegularMeetings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says when a body meets regularly (安排例会), and when it no longer does. */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class KeepMeetingSeries {
    private final RegularMeetings series;
    private final Meetings meetings;
    private final MeetingRight right;
    private final FindUnits units;
    private final FindPosts posts;
    private final Journal journal;
    private final Clock clock;

    KeepMeetingSeries(
            RegularMeetings series,
            Meetings meetings,
            MeetingRight right,
            FindUnits units,
            FindPosts posts,
            Journal journal,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.right = right;
        this.units = units;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a step with a series comes to (办理结果). */
    public sealed interface Outcome {}

    public record Done(MeetingSeries series) implements Outcome {}

    public record Refused(MeetingRefusal reason) implements Outcome {}

    public record NotFound() implements Outcome {}

    /** As somebody writes it down (例会登记). */
    public record NewSeries(String body, String name, Timing timing, Venue usual) {}

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome start(Actor actor, UUID request, NewSeries typed) {
        if (!right.keeps(actor, typed.body())) {
            return new NotFound();
        }
        meetings.hold(typed.body());
        var there = series.madeBy(request).flatMap(series::find);
        if (there.isPresent()) {
            return new Done(there.get());
        }
        String name = QuestionText.clean(typed.name());
        var usual = new Venue(
                QuestionText.clean(typed.usual().place()), typed.usual().chair());
        var fault = fault(typed, name, usual);
        if (fault.isPresent()) {
            return new Refused(fault.get());
        }
        var id = series.add(
                typed.body(),
                name,
                typed.timing(),
                usual,
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request);
        record(actor, "MeetingSeriesStarted", id, name);
        return new Done(series.find(id).orElseThrow());
    }

    private Optional<MeetingRefusal> fault(NewSeries typed, String name, Venue usual) {
        var timing = typed.timing();
        if (units.find(typed.body()).map(Unit::kind).filter(Unit.Kind::isBody).isEmpty()) {
            return Optional.of(MeetingRefusal.NO_BODY);
        }
        if (timing.weekday() == DayOfWeek.SATURDAY || timing.weekday() == DayOfWeek.SUNDAY) {
            return Optional.of(MeetingRefusal.WEEKEND);
        }
        if (timing.until().filter(timing.since()::isAfter).isPresent()) {
            return Optional.of(MeetingRefusal.UNTIL_BEFORE_SINCE);
        }
        if (usual.chair().filter(post -> posts.find(post).isEmpty()).isPresent()) {
            return Optional.of(MeetingRefusal.NO_SUCH_POST);
        }
        return MeetingText.name(name).or(() -> MeetingText.place(usual.place()));
    }

    /** @param lastDay no meeting is expected after it */
    @Transactional
    public Outcome end(Actor actor, SeriesId id, LocalDate lastDay, String typed) {
        var found = series.find(id).filter(it -> right.keeps(actor, it.body()));
        if (found.isEmpty()) {
            return new NotFound();
        }
        String reason = QuestionText.clean(typed);
        var fault = lastDay.isBefore(found.get().timing().since())
                ? Optional.of(MeetingRefusal.UNTIL_BEFORE_SINCE)
                : MeetingText.reason(reason);
        if (fault.isPresent()) {
            return new Refused(fault.get());
        }
        if (series.end(id, lastDay, reason, actor.displayName(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            record(actor, "MeetingSeriesEnded", id, lastDay + "\n" + reason);
            return new Done(series.find(id).orElseThrow());
        }
        return found.get().timing().until().filter(lastDay::equals).isPresent()
                ? new Done(found.get())
                : new Refused(MeetingRefusal.NOT_NOW);
    }

    private void record(Actor actor, String act, SeriesId id, String after) {
        journal.record(new Deed(actor.displayName(), act, "meeting-series", id.value()).after(after));
    }
}
