package dev.banyan.assessment;

import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceFact.HandOver;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a consequence once it was drafted (办理结果运用). */
@Component
@Needs(Permission.ASSESS)
public class HandleConsequence {
    private final ConsequenceSteps steps;

    HandleConsequence(ConsequenceSteps steps) {
        this.steps = steps;
    }

    @Transactional
    public ConsequenceOutcome carriedOut(Actor actor, ConsequenceWish wish) {
        return steps.take(actor, wish, ConsequenceStep.CARRIED_OUT);
    }

    /** Keeps that it was handed over, to whom and under which number; what comes of it is not for Banyan to know. */
    @Transactional
    public ConsequenceOutcome handedOver(Actor actor, ConsequenceWish wish, HandOver handOver) {
        return steps.take(
                actor,
                wish,
                ConsequenceStep.HANDED_OVER,
                new Content(wish.text(), Optional.empty(), Optional.empty(), Optional.of(handOver)));
    }

    /** @param due last day to rectify from now on */
    @Transactional
    public ConsequenceOutcome giveBack(Actor actor, ConsequenceWish wish, Optional<LocalDate> due) {
        return steps.take(
                actor, wish, ConsequenceStep.RETURNED, Content.of(wish.text()).with(due));
    }

    @Transactional
    public ConsequenceOutcome close(Actor actor, ConsequenceWish wish) {
        return steps.take(actor, wish, ConsequenceStep.CLOSED);
    }

    @Transactional
    public ConsequenceOutcome withdraw(Actor actor, ConsequenceWish wish) {
        return steps.take(actor, wish, ConsequenceStep.WITHDRAWN);
    }
}
