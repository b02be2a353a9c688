package dev.banyan.assessment;

import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceFact.HandOver;
import dev.banyan.assessment.ConsequenceSteps.Wish;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
    public ConsequenceOutcome carriedOut(Actor actor, UUID request, ConsequenceId id, int seen, String text) {
        return steps.take(new Wish(actor, request, id, seen), ConsequenceStep.CARRIED_OUT, Content.of(text.strip()));
    }

    /** Keeps that it was handed over, to whom and under which number; what comes of it is not for Banyan to know. */
    @Transactional
    public ConsequenceOutcome handedOver(
            Actor actor, UUID request, ConsequenceId id, int seen, String text, HandOver handOver) {
        return steps.take(
                new Wish(actor, request, id, seen),
                ConsequenceStep.HANDED_OVER,
                new Content(text.strip(), Optional.empty(), Optional.empty(), Optional.of(handOver)));
    }

    /** @param due last day to rectify from now on */
    @Transactional
    public ConsequenceOutcome giveBack(
            Actor actor, UUID request, ConsequenceId id, int seen, String text, Optional<LocalDate> due) {
        return steps.take(
                new Wish(actor, request, id, seen),
                ConsequenceStep.RETURNED,
                Content.of(text.strip()).with(due));
    }

    @Transactional
    public ConsequenceOutcome close(Actor actor, UUID request, ConsequenceId id, int seen, String text) {
        return steps.take(new Wish(actor, request, id, seen), ConsequenceStep.CLOSED, Content.of(text.strip()));
    }

    @Transactional
    public ConsequenceOutcome withdraw(Actor actor, UUID request, ConsequenceId id, int seen, String reason) {
        return steps.take(new Wish(actor, request, id, seen), ConsequenceStep.WITHDRAWN, Content.of(reason.strip()));
    }
}
