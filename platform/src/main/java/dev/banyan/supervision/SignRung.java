package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.Assignment;
import dev.banyan.supervision.RungSteps.Wish;
import dev.banyan.supervision.RungSteps.Words;
import dev.banyan.supervision.store.Matters;
import dev.banyan.supervision.store.TimeRequests;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs what was proposed, or does not; lifts what is in force, or keeps it (签发、不予签发、解除、继续督办): each with a reason. */
@Component
@Needs(Permission.SUPERVISE)
public class SignRung {
    private final RungSteps steps;
    private final LadderDesk desk;
    private final HoldingLadder ladder;
    private final TimeRequests requests;
    private final Matters matters;

    SignRung(RungSteps steps, LadderDesk desk, HoldingLadder ladder, TimeRequests requests, Matters matters) {
        this.steps = steps;
        this.desk = desk;
        this.ladder = ladder;
        this.requests = requests;
        this.matters = matters;
    }

    /** By when the unit has to do what a level asks, if it is signed today; empty where it asks for nothing. */
    public Optional<LocalDate> limit(LadderLevel level) {
        return ladder.rules()
                .of(level)
                .limit()
                .map(it -> desk.time().end(desk.time().today(), it));
    }

    /** @param until another last day than the rules set */
    @Transactional
    public LadderOutcome sign(Actor actor, UUID request, RungId id, Optional<LocalDate> until, String reason) {
        var wish = new Wish(actor, request, id, RungStep.SIGNED);
        var level = steps.level(id);
        var last = until.or(() -> level.flatMap(this::limit));
        var words = new Words(Optional.of(reason.strip()), last);
        return steps.take(
                wish,
                words,
                (rung, duty) -> fault(actor, rung, reason)
                        .or(() -> last.filter(it -> !it.isAfter(desk.time().today()))
                                .map(_ -> LadderRefusal.LIMIT_PASSED))
                        .or(() -> held(actor, duty)));
    }

    /** Closed, stopped, or more time asked for: signed later, if at all. */
    private Optional<LadderRefusal> held(Actor actor, Assignment duty) {
        if (desk.closed(actor, duty.id())) {
            return Optional.of(LadderRefusal.CLOSED);
        }
        boolean asked =
                requests.of(duty.id()).stream().anyMatch(it -> it.decision().isEmpty());
        boolean stands = duty.stopped().isPresent()
                || matters.suspendedDuties().contains(duty.id().value());
        return asked || stands || !duty.state().live() ? Optional.of(LadderRefusal.HELD) : Optional.empty();
    }

    @Transactional
    public LadderOutcome reject(Actor actor, UUID request, RungId id, String reason) {
        return take(new Wish(actor, request, id, RungStep.REJECTED), reason);
    }

    @Transactional
    public LadderOutcome lift(Actor actor, UUID request, RungId id, String reason) {
        return take(new Wish(actor, request, id, RungStep.LIFTED), reason);
    }

    /** Although its cause is gone. */
    @Transactional
    public LadderOutcome keep(Actor actor, UUID request, RungId id, String reason) {
        return take(new Wish(actor, request, id, RungStep.KEPT), reason);
    }

    private LadderOutcome take(Wish wish, String reason) {
        return steps.take(wish, Words.of(reason), (rung, _) -> fault(wish.actor(), rung, reason));
    }

    private Optional<LadderRefusal> fault(Actor actor, Rung rung, String reason) {
        return desk.maySign(actor, rung.signer()) || !rung.level().signed()
                ? LadderDesk.fault(reason)
                : Optional.of(LadderRefusal.LEADER_SIGNS);
    }
}
