package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeSteps.Wish;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question back that waits for its answer (撤回询问); it stays on record. */
@Component
@Needs(Permission.ASK_QUESTIONS)
public class WithdrawQuestion {
    private final TakeSteps steps;

    WithdrawQuestion(TakeSteps steps) {
        this.steps = steps;
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public Outcome withdraw(Actor actor, UUID request, QuestionId id, int seen) {
        return steps.take(new Wish(actor, request, id, seen), Step.WITHDRAWN, Optional.empty());
    }
}
