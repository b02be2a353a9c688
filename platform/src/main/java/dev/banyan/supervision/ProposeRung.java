package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.Rung.Cause;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.RungSteps.Wish;
import dev.banyan.supervision.RungSteps.Words;
import dev.banyan.supervision.store.Rungs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a level directly, up or down, with a reason (直接提级、降级); whoever may sign for it puts it in force. */
@Component
@Needs(Permission.SUPERVISE)
public class ProposeRung {
    private final LadderDesk desk;
    private final RungSteps steps;
    private final Rungs rungs;
    private final HoldingLadder ladder;

    ProposeRung(LadderDesk desk, RungSteps steps, Rungs rungs, HoldingLadder ladder) {
        this.desk = desk;
        this.steps = steps;
        this.rungs = rungs;
        this.ladder = ladder;
    }

    /** @param level from the blue sheet on; reminders and urging send themselves */
    @Transactional
    public LadderOutcome propose(Actor actor, UUID request, AssignmentId id, LadderLevel level, String reason) {
        rungs.hold(id);
        var duty = desk.ofOffice(actor, id);
        if (duty.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        if (rungs.knows(request)) {
            return new LadderOutcome.Done(id);
        }
        var refusal = refusal(actor, duty.get(), level, reason);
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(id, refusal.get());
        }
        var rules = ladder.rules();
        rungs.propose(
                id,
                level,
                new Cause(Trigger.DIRECT, rules.edition(), 0),
                rules.of(level).signer(),
                steps.told(new Wish(actor, request, new RungId(0), RungStep.PROPOSED), Words.of(reason)));
        desk.record(actor, Act.SHEET_PROPOSED, id, level + "\n" + reason.strip());
        return new LadderOutcome.Done(id);
    }

    private Optional<LadderRefusal> refusal(Actor actor, Assignment duty, LadderLevel level, String reason) {
        var text = LadderDesk.fault(reason);
        if (text.isPresent()) {
            return text;
        }
        if (!level.signed() || !duty.state().live()) {
            return Optional.of(LadderRefusal.NOT_NOW);
        }
        if (desk.closed(actor, duty.id())) {
            return Optional.of(LadderRefusal.CLOSED);
        }
        if (duty.stopped().isPresent()) {
            return Optional.of(LadderRefusal.HELD);
        }
        boolean there = rungs.of(duty.id()).stream()
                .anyMatch(it -> it.state() == Rung.State.PROPOSED || it.state().inForce() && it.level() == level);
        return there ? Optional.of(LadderRefusal.THERE_ALREADY) : Optional.empty();
    }
}
