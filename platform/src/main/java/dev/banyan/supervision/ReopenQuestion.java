package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeSteps.Wish;
import dev.banyan.supervision.rules.QuestionText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says why an answer is none, once (再次询问); the time to answer begins anew. */
@Component
@Needs(Permission.ASK_QUESTIONS)
public class ReopenQuestion {
    private final TakeSteps steps;

    ReopenQuestion(TakeSteps steps) {
        this.steps = steps;
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public Outcome reopen(Actor actor, UUID request, QuestionId id, int seen, String typed) {
        var reason = QuestionText.clean(typed);
        return QuestionText.reasonFault(reason)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> steps.take(new Wish(actor, request, id, seen), Step.REOPENED, Optional.of(reason)));
    }
}
