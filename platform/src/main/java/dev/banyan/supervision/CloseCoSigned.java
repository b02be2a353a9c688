package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.CloseDuty;
import dev.banyan.supervision.CoSigning.End;
import dev.banyan.supervision.CoSigning.Verdict;
import dev.banyan.supervision.LadderDesk.Act;
import dev.banyan.supervision.store.CoSignings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes what the units of a task co-signed, or returns it (审核办结会签): who dissented stays on record. */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class CloseCoSigned {
    private final LadderDesk desk;
    private final CoSigningDesk others;
    private final CoSignings rounds;
    private final CloseDuty closing;

    CloseCoSigned(LadderDesk desk, CoSigningDesk others, CoSignings rounds, CloseDuty closing) {
        this.desk = desk;
        this.others = others;
        this.rounds = rounds;
        this.closing = closing;
    }

    @Transactional
    public LadderOutcome close(Actor actor, UUID request, CoSigningId id, String reason) {
        return decide(actor, request, id, reason, Verdict.CLOSED);
    }

    @Transactional
    public LadderOutcome returned(Actor actor, UUID request, CoSigningId id, String reason) {
        return decide(actor, request, id, reason, Verdict.RETURNED);
    }

    private LadderOutcome decide(Actor actor, UUID request, CoSigningId id, String reason, Verdict verdict) {
        var round = rounds.find(id);
        var lead = round.flatMap(it -> desk.ofOffice(actor, it.lead()));
        if (round.isEmpty() || lead.isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        var duty = lead.get().id();
        rounds.hold(round.get().task());
        if (rounds.knows(request)) {
            return new LadderOutcome.Done(duty);
        }
        var now = rounds.find(id).orElseThrow();
        var refusal = now.end().isPresent() ? Optional.of(LadderRefusal.NOT_NOW) : LadderDesk.fault(reason);
        if (refusal.isEmpty() && verdict == Verdict.CLOSED) {
            refusal = others.missing(lead.get(), now).isEmpty()
                    ? against(
                            closing.closeAgreed(actor, duty, reason, now.asked().report(), request))
                    : Optional.of(LadderRefusal.CO_SIGNATURES_MISSING);
        }
        if (refusal.isPresent()) {
            return new LadderOutcome.Refused(duty, refusal.get());
        }
        rounds.end(
                id,
                new End(
                        verdict,
                        Optional.of(reason.strip()),
                        actor.displayName(),
                        desk.time().now()),
                actor.id(),
                request);
        desk.record(
                actor,
                verdict == Verdict.CLOSED ? Act.CO_SIGNING_CLOSED : Act.CO_SIGNING_RETURNED,
                duty,
                reason.strip());
        return new LadderOutcome.Done(duty);
    }

    private static Optional<LadderRefusal> against(CloseDuty.Outcome outcome) {
        return switch (outcome) {
            case CloseDuty.Closed _ -> Optional.empty();
            case CloseDuty.NotFound(), CloseDuty.NotOpen() -> Optional.of(LadderRefusal.NOT_NOW);
            case CloseDuty.ReasonMissing() -> Optional.of(LadderRefusal.REASON_MISSING);
            case CloseDuty.ProofMissing() -> Optional.of(LadderRefusal.PROOF_MISSING);
            case CloseDuty.OnItsFile() -> Optional.of(LadderRefusal.ON_ITS_FILE);
            case CloseDuty.HeldBack _ -> Optional.of(LadderRefusal.CO_SIGNATURES_MISSING);
            case CloseDuty.MilestonesLeft _ -> Optional.of(LadderRefusal.MILESTONES_LEFT);
        };
    }
}
