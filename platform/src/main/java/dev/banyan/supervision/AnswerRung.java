package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.RungSteps.Wish;
import dev.banyan.supervision.RungSteps.Words;
import dev.banyan.supervision.store.Rungs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does with a sheet (签收、回复、申辩、申诉): confirms that it has it, answers, objects, appeals once and in time. */
@Component
@Needs(Permission.ANSWER_SUPERVISION)
public class AnswerRung {
    private final RungSteps steps;
    private final Rungs rungs;
    private final LadderDesk desk;
    private final HoldingLadder ladder;

    AnswerRung(RungSteps steps, Rungs rungs, LadderDesk desk, HoldingLadder ladder) {
        this.steps = steps;
        this.rungs = rungs;
        this.desk = desk;
        this.ladder = ladder;
    }

    @Transactional
    public LadderOutcome receive(Actor actor, UUID request, RungId id) {
        return steps.take(
                new Wish(actor, request, id, RungStep.RECEIVED),
                Words.NONE,
                (rung, _) -> rung.standing().marks().received().map(_ -> LadderRefusal.NOT_NOW));
    }

    /** @param text what was done and what will be, by when */
    @Transactional
    public LadderOutcome reply(Actor actor, UUID request, RungId id, String text) {
        return said(new Wish(actor, request, id, RungStep.REPLIED), text);
    }

    /** @param text what the unit holds against it; that stays in the file whatever comes of it */
    @Transactional
    public LadderOutcome rebut(Actor actor, UUID request, RungId id, String text) {
        return said(new Wish(actor, request, id, RungStep.REBUTTED), text);
    }

    /** Lets others than who signed look at it again: what it leads to waits until then, the work goes on. */
    @Transactional
    public LadderOutcome appeal(Actor actor, UUID request, RungId id, String text) {
        return steps.take(
                new Wish(actor, request, id, RungStep.APPEALED),
                Words.of(text),
                (rung, _) -> LadderDesk.fault(text).or(() -> appealable(rung)));
    }

    private Optional<LadderRefusal> appealable(Rung rung) {
        var signature = rungs.signature(rung.id());
        if (signature.appealed()) {
            return Optional.of(LadderRefusal.APPEALED_BEFORE);
        }
        return ladder.rules()
                        .of(rung.level())
                        .appeal()
                        .flatMap(limit ->
                                signature.inForceOn().map(day -> desk.time().end(day, limit)))
                        .filter(last -> !desk.time().today().isAfter(last))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(LadderRefusal.APPEAL_LATE);
    }

    private LadderOutcome said(Wish wish, String text) {
        return steps.take(wish, Words.of(text), (_, _) -> LadderDesk.fault(text));
    }
}
