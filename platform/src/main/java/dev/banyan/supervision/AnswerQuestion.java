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

/** Answers a question (答复询问) for the unit that leads the task at that moment; whoever does so for another unit is named. */
@Component
@Needs(Permission.ANSWER_QUESTIONS)
public class AnswerQuestion {
    private final TakeSteps steps;

    AnswerQuestion(TakeSteps steps) {
        this.steps = steps;
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public Outcome answer(Actor actor, UUID request, QuestionId id, int seen, String typed) {
        var text = QuestionText.clean(typed);
        return QuestionText.fault(text)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> steps.take(new Wish(actor, request, id, seen), Step.ANSWERED, Optional.of(text)));
    }
}
