package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.TimelineEntry.Word;
import dev.banyan.supervision.store.Blockers;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.Resolutions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What meetings resolved about a matter, and what blocked it (会议与堵点历程), for whoever reads that anyway. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
class MeetingTimeline implements TimelineSource {
    private final Resolutions resolutions;
    private final Meetings meetings;
    private final Blockers blockers;
    private final MeetingRight right;

    MeetingTimeline(Resolutions resolutions, Meetings meetings, Blockers blockers, MeetingRight right) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.blockers = blockers;
        this.right = right;
    }

    @Override
    public List<TimelineEntry> of(Actor actor, TaskId task) {
        var resolved = resolutions.ofTask(task).stream()
                .flatMap(it -> meetings.find(it.meeting()).stream()
                        .filter(meeting -> right.reads(actor, meeting.body()))
                        .map(meeting -> entry(it, meeting)));
        var sight = right.sight(actor);
        var blocked = blockers.ofTask(task).stream()
                .filter(sight::covers)
                .flatMap(it -> blockers.facts(it.id()).stream().map(fact -> entry(it, fact)));
        return Stream.concat(resolved, blocked).toList();
    }

    private static TimelineEntry entry(Resolution resolution, Meeting meeting) {
        return new TimelineEntry(
                resolution.recorded(),
                meeting.day(),
                "matters.line.resolved",
                List.of(new Word.Plain(meeting.name()), new Word.OnDay(meeting.day())),
                new MatterFact.By(meeting.standing().by(), Optional.of(meeting.body())),
                Optional.of(resolution.text()),
                Optional.of("/meetings/" + meeting.id().value()));
    }

    private static TimelineEntry entry(Blocker blocker, BlockerFact fact) {
        return new TimelineEntry(
                fact.recorded(),
                fact.day(),
                "matters.line.blocker." + fact.step(),
                List.of(new Word.OfUnit(blocker.parties().owner())),
                new MatterFact.By(fact.by().actor(), fact.by().unit()),
                fact.text().or(() -> Optional.of(blocker.text())),
                Optional.of("/blockers/" + blocker.id().value()));
    }
}
