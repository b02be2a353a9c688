package dev.banyan.assessment;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a unit says to what shall follow for it (陈述申辩与整改报告). */
@Component
@Needs(Permission.APPEAL_SCORES)
public class AnswerConsequence {
    private final ConsequenceSteps steps;

    AnswerConsequence(ConsequenceSteps steps) {
        this.steps = steps;
    }

    @Transactional
    public ConsequenceOutcome reply(Actor actor, ConsequenceWish wish) {
        return steps.take(actor, wish, ConsequenceStep.REPLIED);
    }

    @Transactional
    public ConsequenceOutcome rectified(Actor actor, ConsequenceWish wish) {
        return steps.take(actor, wish, ConsequenceStep.RECTIFIED);
    }
}
