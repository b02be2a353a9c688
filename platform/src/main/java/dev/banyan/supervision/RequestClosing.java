package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks that a matter be closed (申请办结), for the unit that leads it. */
@Component
@Needs(Permission.WRITE_REPORTS)
public class RequestClosing {
    private final TakeMatterSteps steps;

    RequestClosing(TakeMatterSteps steps) {
        this.steps = steps;
    }

    /**
     * @param seen number of steps of this room that the actor had before the eyes
     * @param text what was done and what came of it
     */
    @Transactional
    public MatterOutcome request(Actor actor, UUID request, TaskId task, int seen, String text) {
        return steps.take(
                new TakeMatterSteps.Wish(actor, request, task, seen, text),
                MatterStep.CLOSE_REQUESTED,
                TakeMatterSteps.PLAIN);
    }
}
