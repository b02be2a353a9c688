package dev.banyan.assessment;

import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceSteps.Wish;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.UUID;
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
    public ConsequenceOutcome reply(Actor actor, UUID request, ConsequenceId id, int seen, String text) {
        return steps.take(new Wish(actor, request, id, seen), ConsequenceStep.REPLIED, Content.of(text.strip()));
    }

    @Transactional
    public ConsequenceOutcome rectified(Actor actor, UUID request, ConsequenceId id, int seen, String text) {
        return steps.take(new Wish(actor, request, id, seen), ConsequenceStep.RECTIFIED, Content.of(text.strip()));
    }
}
