package dev.banyan.assessment;

import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceFact.Tolerance;
import dev.banyan.assessment.ConsequenceSteps.Wish;
import dev.banyan.assessment.rules.ConsequenceText;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leader does with a consequence (签批结果运用): has the unit told, and decides once it has replied or its last day has passed. */
@Component
@Needs(Permission.APPROVE_SCORES)
public class SignConsequence {
    private final ConsequenceSteps steps;
    private final CityCalendar calendar;

    SignConsequence(ConsequenceSteps steps, CityCalendar calendar) {
        this.steps = steps;
        this.calendar = calendar;
    }

    /** @param days working days that the unit has to reply; the day of the notice is not counted */
    @Transactional
    public ConsequenceOutcome sign(Actor actor, UUID request, ConsequenceId id, int seen, String notice, int days) {
        if (days < 1 || days > ConsequenceText.MOST_DAYS) {
            return new ConsequenceOutcome.Refused(ConsequenceRefusal.DAYS);
        }
        var until = calendar.workCalendar().plusWorkingDays(calendar.today(), days);
        return steps.take(
                new Wish(actor, request, id, seen),
                ConsequenceStep.SIGNED,
                Content.of(notice.strip()).with(Optional.of(until)));
    }

    /**
     * Decides.
     *
     * @param uphold whether it shall be carried out
     * @param due last day to rectify, where it is a rectification
     */
    @Transactional
    public ConsequenceOutcome decide(
            Actor actor, UUID request, ConsequenceId id, int seen, boolean uphold, Decision decision) {
        return steps.take(
                new Wish(actor, request, id, seen),
                uphold ? ConsequenceStep.UPHELD : ConsequenceStep.DROPPED,
                new Content(
                        decision.reason().strip(),
                        uphold ? decision.due() : Optional.empty(),
                        Optional.of(decision.tolerance()),
                        Optional.empty()));
    }

    /** A decision with its reason (决定). */
    public record Decision(String reason, Tolerance tolerance, Optional<LocalDate> due) {}
}
