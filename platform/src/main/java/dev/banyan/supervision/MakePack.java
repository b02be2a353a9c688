package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.store.MeetingPacks;
import dev.banyan.supervision.store.Meetings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pack of a meeting from what is known now (生成会议材料); each stays as it was made, a later one follows it. */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class MakePack {
    private final Meetings meetings;
    private final MeetingPacks packs;
    private final NearMeetings near;
    private final GatherPack gathering;
    private final MeetingRight right;
    private final Keeping keeping;

    MakePack(
            Meetings meetings,
            MeetingPacks packs,
            NearMeetings near,
            GatherPack gathering,
            MeetingRight right,
            Keeping keeping) {
        this.meetings = meetings;
        this.packs = packs;
        this.near = near;
        this.gathering = gathering;
        this.right = right;
        this.keeping = keeping;
    }

    /** When, and how it is recorded (留痕方式). */
    @Component
    static final class Keeping {
        final CityCalendar calendar;
        final Journal journal;
        final TellOfMeetings telling;
        final Clock clock;

        Keeping(CityCalendar calendar, Journal journal, TellOfMeetings telling, Clock clock) {
            this.calendar = calendar;
            this.journal = journal;
            this.telling = telling;
            this.clock = clock;
        }
    }

    /** What making a pack comes to (生成结果). */
    public sealed interface Outcome {}

    public record Made(MeetingPack pack) implements Outcome {}

    public record Refused(MeetingRefusal reason) implements Outcome {}

    public record NotFound() implements Outcome {}

    /** @param seen how many packs the actor had before the eyes: sent twice, it is made once */
    @Transactional
    public Outcome make(Actor actor, MeetingId id, int seen) {
        var shown = meetings.find(id).filter(it -> right.keeps(actor, it.body()));
        if (shown.isEmpty()) {
            return new NotFound();
        }
        meetings.hold(shown.get().body());
        var meeting = meetings.find(id).orElseThrow();
        var there = packs.newest(id).filter(it -> it.number() > seen);
        if (there.isPresent()) {
            return new Made(there.get());
        }
        if (meeting.state() != Meeting.State.CALLED || meeting.day().isBefore(keeping.calendar.today())) {
            return new Refused(MeetingRefusal.NOT_NOW);
        }
        return gathering
                .gather(meeting, near.since(meeting), near.until(meeting), near.lastResolutions(meeting))
                .<Outcome>map(it -> new Made(keep(actor, meeting, it)))
                .orElseGet(() -> new Refused(MeetingRefusal.LIGHTS_NOT_READY));
    }

    private MeetingPack keep(Actor actor, Meeting meeting, GatherPack.Gathered gathered) {
        var pack = new MeetingPack(
                meeting.id(),
                packs.newest(meeting.id()).map(MeetingPack::number).orElse(0) + 1,
                keeping.clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.displayName(),
                gathered.rules(),
                gathered.content());
        packs.add(pack);
        keeping.journal.record(new Deed(
                        actor.displayName(),
                        "MeetingPackMade",
                        "meeting",
                        meeting.id().value())
                .after(meeting.name() + "\n" + pack.number() + "\n" + pack.rules()));
        keeping.telling.of(meeting, pack);
        return pack;
    }
}
