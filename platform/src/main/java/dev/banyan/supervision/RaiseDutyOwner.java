package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.RaiseOwner;
import dev.banyan.supervision.store.Rungs;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a leader one rank up answer for a duty under supervision (高挂一级). */
@Component
@Needs(Permission.SUPERVISE)
public class RaiseDutyOwner {
    private final RaiseOwner owners;
    private final LadderDesk desk;
    private final Rungs rungs;

    RaiseDutyOwner(RaiseOwner owners, LadderDesk desk, Rungs rungs) {
        this.owners = owners;
        this.desk = desk;
        this.rungs = rungs;
    }

    @Transactional
    public LadderOutcome raise(Actor actor, UUID request, AssignmentId id, String reason) {
        rungs.hold(id);
        if (desk.ofOffice(actor, id).isEmpty()) {
            return new LadderOutcome.NotFound();
        }
        return desk.closed(actor, id)
                ? new LadderOutcome.Refused(id, LadderRefusal.CLOSED)
                : Refusals.of(id, owners.raise(actor, request, id, reason));
    }
}
