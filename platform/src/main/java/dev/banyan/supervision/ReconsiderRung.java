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

/** Looks at a sheet again on the unit's appeal (申诉复核): never who signed it. */
@Component
@Needs(Permission.SUPERVISE)
public class ReconsiderRung {
    private final RungSteps steps;
    private final Rungs rungs;

    ReconsiderRung(RungSteps steps, Rungs rungs) {
        this.steps = steps;
        this.rungs = rungs;
    }

    /** @param upheld the sheet is revoked as if it had not been; otherwise it stands */
    @Transactional
    public LadderOutcome decide(Actor actor, UUID request, RungId id, boolean upheld, String reason) {
        var step = upheld ? RungStep.UPHELD : RungStep.DISMISSED;
        return steps.take(
                new Wish(actor, request, id, step),
                Words.of(reason),
                (rung, _) -> actor.id().equals(rungs.signature(rung.id()).signedBy())
                        ? Optional.of(LadderRefusal.SAME_PERSON)
                        : LadderDesk.fault(reason));
    }
}
