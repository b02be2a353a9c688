package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.rules.MeetingLife;
import dev.banyan.supervision.rules.PackMoment;
import dev.banyan.supervision.store.MeetingPacks;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.Resolutions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a meeting with its pack, its resolutions and those of the meeting before (查看调度会议). */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadMeeting {
    private final Meetings meetings;
    private final MeetingPacks packs;
    private final Resolutions resolutions;
    private final NearMeetings near;
    private final GatherPack gathering;
    private final MeetingRight right;
    private final CityCalendar calendar;

    ReadMeeting(
            Meetings meetings,
            MeetingPacks packs,
            Resolutions resolutions,
            NearMeetings near,
            GatherPack gathering,
            MeetingRight right,
            CityCalendar calendar) {
        this.meetings = meetings;
        this.packs = packs;
        this.resolutions = resolutions;
        this.near = near;
        this.gathering = gathering;
        this.right = right;
        this.calendar = calendar;
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<MeetingView> of(Actor actor, MeetingId id) {
        return find(actor, id).map(it -> {
            var last = near.last(it);
            return new MeetingView(
                    it,
                    MeetingLife.standing(Optional.of(it.state()), it.plan().start(), calendar.today()),
                    meetings.facts(id),
                    new MeetingView.Before(
                            last,
                            gathering.standing(last.map(before -> resolutions.of(before.id()))
                                    .orElse(List.of()))),
                    gathering.standing(resolutions.of(id)),
                    new MeetingView.Packs(
                            packs.newest(id),
                            packs.numbers(id),
                            PackMoment.of(it.plan().start())),
                    actor.may(Permission.KEEP_MEETINGS) && right.keeps(actor, it.body()));
        });
    }

    /** One pack; empty if there is none, or it lies out of reach. */
    public Optional<MeetingPack> pack(Actor actor, MeetingId id, int number) {
        return find(actor, id).flatMap(it -> packs.find(id, number));
    }

    /** Numbers of the packs made for a meeting. */
    public List<Integer> packs(Actor actor, MeetingId id) {
        return find(actor, id).map(it -> packs.numbers(id)).orElse(List.of());
    }

    /** What it resolved, in order. */
    public List<Resolution> resolutions(Actor actor, MeetingId id) {
        return find(actor, id).map(it -> resolutions.of(id)).orElse(List.of());
    }

    public Optional<Meeting> find(Actor actor, MeetingId id) {
        return meetings.find(id).filter(it -> right.reads(actor, it.body()));
    }
}
