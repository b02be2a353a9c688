package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.supervision.rules.MeetingLife;
import dev.banyan.supervision.store.Meetings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds facts to meetings for the use cases of this room (登记会议事实), each with its journal entry and its messages. */
@Component
class TakeMeetingSteps {
    private final Meetings meetings;
    private final MeetingRight right;
    private final TellOfMeetings telling;
    private final Journal journal;
    private final Clock clock;

    TakeMeetingSteps(Meetings meetings, MeetingRight right, TellOfMeetings telling, Journal journal, Clock clock) {
        this.meetings = meetings;
        this.right = right;
        this.telling = telling;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Who wants what of which meeting (办理请求).
     *
     * @param request names this very request: sent twice, it is carried out once
     * @param seen number of facts that the actor had before the eyes
     */
    record Wish(Actor actor, UUID request, MeetingId meeting, int seen) {}

    /** What a fact says (事实内容). */
    record Content(
            Optional<LocalDateTime> start, Optional<Venue> venue, Optional<Set<String>> units, Optional<String> text) {
        static Content said(String text) {
            return new Content(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
        }
    }

    /** A new meeting with its first fact. */
    Meeting begin(Actor actor, UUID request, MeetingLife.Called called, MeetingStep step, Content content) {
        var id = meetings.add(called.body(), called.name(), called.slot());
        return append(new Wish(actor, request, id, 0), step, content);
    }

    /** What stands against a step with a meeting. */
    interface Judge {
        Optional<MeetingRefusal> fault(Meeting before);
    }

    /** The next step with a meeting, if the actor may take it. */
    MeetingOutcome take(Wish wish, MeetingStep step, Content content, Judge judge) {
        var shown = meetings.find(wish.meeting()).filter(it -> right.keeps(wish.actor(), it.body()));
        if (shown.isEmpty()) {
            return new MeetingOutcome.NotFound();
        }
        meetings.hold(shown.get().body());
        var before = meetings.find(wish.meeting()).orElseThrow();
        if (meetings.madeBy(wish.request()).filter(before.id()::equals).isPresent()) {
            return new MeetingOutcome.Done(before);
        }
        if (before.standing().facts() != wish.seen()) {
            return new MeetingOutcome.ChangedMeanwhile(before.standing().by());
        }
        if (MeetingLife.TABLE.after(before.state(), step).isEmpty()) {
            return new MeetingOutcome.Refused(MeetingRefusal.NOT_NOW);
        }
        return judge.fault(before)
                .<MeetingOutcome>map(MeetingOutcome.Refused::new)
                .orElseGet(() -> new MeetingOutcome.Done(append(wish, step, content)));
    }

    private Meeting append(Wish wish, MeetingStep step, Content content) {
        var actor = wish.actor();
        meetings.append(
                wish.meeting(),
                wish.seen() + 1,
                wish.request(),
                new MeetingFact(
                        step,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        new MeetingFact.By(actor.displayName(), right.unitOf(actor)),
                        content.start(),
                        content.venue(),
                        content.units(),
                        content.text()));
        var after = meetings.find(wish.meeting()).orElseThrow();
        journal.record(new Deed(
                        actor.displayName(),
                        act(step),
                        "meeting",
                        wish.meeting().value())
                .after(after.name() + "\n" + after.plan().start()
                        + content.text().map(text -> "\n" + text).orElse("")));
        telling.of(after, step);
        return after;
    }

    private static String act(MeetingStep step) {
        return switch (step) {
            case CALLED -> "MeetingCalled";
            case MOVED -> "MeetingMoved";
            case CALLED_OFF -> "MeetingCalledOff";
            case HELD -> "MeetingHeld";
            case MINUTED -> "MinutesWritten";
        };
    }
}
