package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.rules.MatterLife;
import dev.banyan.supervision.rules.MatterLife.Guard;
import dev.banyan.supervision.store.Matters;
import dev.banyan.supervision.store.Matters.Note;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds this room's steps to matters (登记督办环节), each with its journal entry and its news. */
@Component
class TakeMatterSteps {
    static final int LONGEST = 2000;

    private final Matters matters;
    private final ReadMatters reading;
    private final MatterSight sight;
    private final CityCalendar calendar;
    private final Clock clock;
    private final Journal journal;
    private final ApplicationEventPublisher news;

    TakeMatterSteps(
            Matters matters,
            ReadMatters reading,
            MatterSight sight,
            CityCalendar calendar,
            Clock clock,
            Journal journal,
            ApplicationEventPublisher news) {
        this.matters = matters;
        this.reading = reading;
        this.sight = sight;
        this.calendar = calendar;
        this.clock = clock;
        this.journal = journal;
        this.news = news;
    }

    /**
     * Who wants what of which matter (办理请求).
     *
     * @param request names this very request: sent twice, it is carried out once
     * @param seen number of steps of this room that the actor had before the eyes
     * @param text words that go with it
     */
    record Wish(Actor actor, UUID request, TaskId task, int seen, String text) {
        Wish {
            text = text.strip();
        }
    }

    /** What a step needs besides the table, and what it brings about. */
    interface Doing {
        /** Why it may not be; empty if it may. */
        Optional<MatterRefusal> against(Matter before);

        /** What is kept with the step, after everything that it brings about elsewhere is done. */
        Note done(Matter before);
    }

    /** Nothing besides. */
    static final Doing PLAIN = new Doing() {
        @Override
        public Optional<MatterRefusal> against(Matter before) {
            return Optional.empty();
        }

        @Override
        public Note done(Matter before) {
            return Note.NONE;
        }
    };

    MatterOutcome take(Wish wish, MatterStep step, Doing doing) {
        matters.hold(wish.task());
        var found = reading.find(wish.actor(), wish.task()).filter(it -> may(wish.actor(), step, it));
        if (found.isEmpty()) {
            return new MatterOutcome.NotFound();
        }
        var before = found.get();
        if (matters.madeBy(wish.request(), wish.task())) {
            return new MatterOutcome.Done(before);
        }
        if (before.standing().steps() != wish.seen()) {
            return new MatterOutcome.ChangedMeanwhile();
        }
        var refusal = refusal(wish, step, before).or(() -> doing.against(before));
        if (refusal.isPresent()) {
            return new MatterOutcome.Refused(refusal.get());
        }
        append(wish, step, before, doing.done(before));
        var after = reading.find(wish.actor(), wish.task()).orElse(before);
        news.publishEvent(new MatterMoved(wish.task(), step, after.state(), calendar.today()));
        return new MatterOutcome.Done(after);
    }

    private boolean may(Actor actor, MatterStep step, Matter matter) {
        return switch (MatterLife.whoMay(step)) {
            case OFFICE -> actor.may(Permission.KEEP_REGISTERS) || actor.equals(Actor.SYSTEM);
            case LEAD -> sight.actsFor(actor, matter.lead().map(Matter.Lead::unit));
            case CONFIRMER -> matter.readable();
            case SYSTEM -> actor.may(Permission.KEEP_REGISTERS) || actor.equals(Actor.SYSTEM);
            case ASSIGNER, REVIEWER, VERIFIER -> false;
        };
    }

    private Optional<MatterRefusal> refusal(Wish wish, MatterStep step, Matter before) {
        var guards = MatterLife.guards(step);
        if (MatterLife.TABLE.after(before.state(), step).isEmpty()) {
            return Optional.of(MatterRefusal.NOT_NOW);
        }
        if (guards.contains(Guard.WORDS) && wish.text().isEmpty()) {
            return Optional.of(MatterRefusal.WORDS_MISSING);
        }
        if (wish.text().length() > LONGEST) {
            return Optional.of(MatterRefusal.WORDS_TOO_LONG);
        }
        if (guards.contains(Guard.INDEPENDENT) && !sight.independent(wish.actor(), reading.handlers(before.task()))) {
            return Optional.of(MatterRefusal.NOT_INDEPENDENT);
        }
        if (guards.contains(Guard.CONFIRMED)
                && !MatterLife.confirmed(reading.facts(before.task()).stream()
                        .map(MatterFact::step)
                        .toList())) {
            return Optional.of(MatterRefusal.NOT_CONFIRMED);
        }
        boolean watched = before.standing()
                .watchUntil()
                .filter(until -> !calendar.today().isAfter(until))
                .isPresent();
        return guards.contains(Guard.WATCH_OVER) && watched
                ? Optional.of(MatterRefusal.STILL_WATCHED)
                : Optional.empty();
    }

    private void append(Wish wish, MatterStep step, Matter before, Note note) {
        matters.append(
                wish.task(),
                wish.seen() + 1,
                wish.request(),
                new MatterFact(
                        step,
                        calendar.today(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        new MatterFact.By(wish.actor().displayName(), sight.unitOf(wish.actor())),
                        Optional.of(wish.text()).filter(it -> !it.isEmpty()),
                        Optional.empty()),
                note);
        journal.record(new Deed(
                        wish.actor().displayName(),
                        act(step),
                        "task",
                        wish.task().value())
                .before(before.state().name())
                .after(before.entry().number()));
    }

    private static String act(MatterStep step) {
        return switch (step) {
            case CLOSE_REQUESTED -> "ClosingRequested";
            case CLOSE_RETURNED -> "ClosingReturned";
            case CHECK_ORDERED -> "MatterCheckOrdered";
            case CONFIRMED -> "MatterConfirmed";
            case DENIED -> "MatterDenied";
            case CLOSED -> "MatterClosed";
            case WRITTEN_OFF -> "MatterWrittenOff";
            case ARCHIVED -> "MatterArchived";
            case REOPENED -> "MatterReopened";
            case DECLINED -> "MatterDeclined";
            case SUSPENDED -> "MatterSuspended";
            case RESUMED -> "MatterResumed";
            case MERGED -> "MatterMerged";
            case ENDED -> "MatterEnded";
            case MADE_STANDING -> "MatterMadeStanding";
            case DRAFTED,
                    LISTED,
                    ASSIGNED,
                    SIGNED,
                    SENT_BACK,
                    TAKEN_BACK,
                    BROKEN_DOWN,
                    REPORT_SENT,
                    REPORT_RETURNED,
                    REPORT_ACCEPTED,
                    FOUND_FALSE -> throw new IllegalArgumentException(step + " is a fact of another room");
        };
    }
}
