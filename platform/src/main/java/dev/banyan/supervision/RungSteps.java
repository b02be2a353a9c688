package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.responsibility.Assignment;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.rules.RungLife;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.Rungs.Told;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step with a rung for the use cases of this room (登记督办事实), each with its journal entry and its news. */
@Component
class RungSteps {
    private final Rungs rungs;
    private final LadderDesk desk;
    private final ApplicationEventPublisher news;

    RungSteps(Rungs rungs, LadderDesk desk, ApplicationEventPublisher news) {
        this.rungs = rungs;
        this.desk = desk;
        this.news = news;
    }

    /**
     * Who wants what of which rung (办理请求).
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    record Wish(Actor actor, UUID request, RungId rung, RungStep step) {}

    /** What is said with a step. */
    record Words(Optional<String> text, Optional<LocalDate> until) {
        static final Words NONE = new Words(Optional.empty(), Optional.empty());

        static Words of(String text) {
            return new Words(Optional.of(text.strip()), Optional.empty());
        }
    }

    /**
     * The step, if the actor may take it.
     *
     * @param against what else stands against it
     */
    LadderOutcome take(Wish wish, Words words, BiFunction<Rung, Assignment, Optional<LadderRefusal>> against) {
        rungs.find(wish.rung()).ifPresent(it -> rungs.hold(it.duty()));
        var found = rungs.find(wish.rung());
        var duty = found.flatMap(it -> switch (RungLife.whoMay(wish.step())) {
            case SYSTEM -> Optional.<Assignment>empty();
            case SIGNER -> desk.ofOffice(wish.actor(), it.duty());
            case UNIT -> desk.ofUnit(wish.actor(), it.duty());
        });
        if (found.isEmpty() || duty.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var rung = found.get();
        if (rungs.knows(wish.request())) {
            return new LadderOutcome.Done(rung.duty());
        }
        var after = RungLife.TABLE.after(rung.state(), wish.step());
        var refusal = after.isEmpty() ? Optional.of(LadderRefusal.NOT_NOW) : against.apply(rung, duty.get());
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(rung.duty(), refusal.get());
        }
        if (wish.step() == RungStep.SIGNED) {
            raiseBelow(wish, rung);
        }
        rungs.step(rung, after.orElseThrow(), told(wish, words));
        desk.record(
                wish.actor(),
                act(wish.step()),
                rung.duty(),
                rung.level() + " " + rung.id().value()
                        + words.text().map(it -> "\n" + it).orElse(""));
        news.publishEvent(
                new RungMoved(rung.id(), rung.duty(), duty.get().unit(), rung.level(), wish.step(), words.until()));
        return new LadderOutcome.Done(rung.duty());
    }

    Optional<LadderLevel> level(RungId id) {
        return rungs.find(id).map(Rung::level);
    }

    /** What is in force gives way to what is signed. */
    private void raiseBelow(Wish wish, Rung signed) {
        rungs.of(signed.duty()).stream()
                .filter(it -> it.state().inForce())
                .forEach(below -> rungs.step(
                        below,
                        below.level().compareTo(signed.level()) < 0 ? Rung.State.RAISED : Rung.State.LIFTED,
                        new Told(
                                new RungFact(
                                        below.level().compareTo(signed.level()) < 0 ? RungStep.RAISED : RungStep.LIFTED,
                                        desk.time().today(),
                                        desk.time().now(),
                                        desk.by(wish.actor()),
                                        Optional.empty(),
                                        Optional.empty()),
                                wish.request())));
    }

    Told told(Wish wish, Words words) {
        return new Told(
                new RungFact(
                        wish.step(),
                        desk.time().today(),
                        desk.time().now(),
                        desk.by(wish.actor()),
                        words.text().filter(it -> !it.isEmpty()),
                        words.until()),
                wish.request());
    }

    private static Act act(RungStep step) {
        return switch (step) {
            case PROPOSED -> Act.SHEET_PROPOSED;
            case ISSUED -> Act.REMINDER_ISSUED;
            case SIGNED -> Act.SHEET_SIGNED;
            case REJECTED -> Act.SHEET_REJECTED;
            case LAPSED -> Act.SHEET_LAPSED;
            case RECEIVED -> Act.SHEET_RECEIVED;
            case REPLIED -> Act.SHEET_REPLIED;
            case REBUTTED -> Act.SHEET_REBUTTED;
            case APPEALED -> Act.SHEET_APPEALED;
            case UPHELD -> Act.SHEET_APPEAL_UPHELD;
            case DISMISSED -> Act.SHEET_APPEAL_DISMISSED;
            case LIFT_PROPOSED -> Act.SHEET_LIFT_PROPOSED;
            case LIFTED -> Act.SHEET_LIFTED;
            case KEPT -> Act.SHEET_KEPT;
            case RAISED -> Act.SHEET_RAISED;
            case ENDED -> Act.SHEET_ENDED;
            case LIMIT_MOVED -> Act.SHEET_LIMIT_MOVED;
        };
    }
}
