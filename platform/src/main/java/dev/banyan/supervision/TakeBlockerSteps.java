package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.supervision.rules.BlockerLife;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.store.Blockers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds facts to blockers for the use cases of this room (登记堵点事实), each with its journal entry and its messages. */
@Component
class TakeBlockerSteps {
    private final Blockers blockers;
    private final MeetingRight right;
    private final TellOfMeetings telling;
    private final FindTasks tasks;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    TakeBlockerSteps(
            Blockers blockers,
            MeetingRight right,
            TellOfMeetings telling,
            FindTasks tasks,
            CityCalendar calendar,
            Journal journal,
            Clock clock) {
        this.blockers = blockers;
        this.right = right;
        this.telling = telling;
        this.tasks = tasks;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Who wants what of which blocker (办理请求).
     *
     * @param request names this very request: sent twice, it is carried out once
     * @param seen number of facts that the actor had before the eyes
     */
    record Wish(Actor actor, UUID request, BlockerId blocker, int seen) {}

    /** The next step with a blocker, if the actor may take it. The time of the owner begins anew with a return. */
    BlockerOutcome take(Wish wish, BlockerStep step, Optional<String> text) {
        blockers.find(wish.blocker()).ifPresent(it -> blockers.hold(it.body()));
        var found = blockers.find(wish.blocker()).filter(it -> right.may(wish.actor(), step, it));
        if (found.isEmpty()) {
            return new BlockerOutcome.NotFound();
        }
        var before = found.get();
        if (blockers.madeBy(wish.request()).filter(before.id()::equals).isPresent()) {
            return new BlockerOutcome.Done(before);
        }
        if (before.standing().facts() != wish.seen()) {
            return new BlockerOutcome.ChangedMeanwhile(before.standing().by());
        }
        if (BlockerLife.TABLE.after(before.state(), step).isEmpty()) {
            return new BlockerOutcome.Refused(MeetingRefusal.NOT_NOW);
        }
        var within = BlockerLife.beginsTime(step)
                ? Optional.of(BlockerLife.limit(blockers.facts(before.id())).within())
                : Optional.<TimeLimit>empty();
        return new BlockerOutcome.Done(append(wish, step, text, within));
    }

    Blocker append(Wish wish, BlockerStep step, Optional<String> text, Optional<TimeLimit> within) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var begun = calendar.at(now);
        blockers.append(
                wish.blocker(),
                wish.seen() + 1,
                wish.request(),
                new BlockerFact(
                        step,
                        begun.toLocalDate(),
                        now,
                        new MeetingFact.By(wish.actor().displayName(), right.unitOf(wish.actor())),
                        step == BlockerStep.RAISED ? Optional.empty() : text,
                        within.map(it -> MeetingText.from(begun, it, calendar.workCalendar()))));
        var act = switch (step) {
            case RAISED -> "BlockerRaised";
            case ANSWERED -> "BlockerAnswered";
            case RETURNED -> "BlockerReturned";
            case SOLVED -> "BlockerSolved";
        };
        journal.record(new Deed(
                wish.actor().displayName(),
                act,
                "blocker",
                String.valueOf(wish.blocker().value()),
                Optional.empty(),
                text));
        var after = blockers.find(wish.blocker()).orElseThrow();
        telling.of(after, step, tasks.find(after.task()).map(Task::title).orElse(""));
        return after;
    }
}
