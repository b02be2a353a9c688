package dev.banyan.assessment;

import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceFact.Tolerance;
import dev.banyan.assessment.rules.ConsequenceText;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.Optional;
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
    public ConsequenceOutcome sign(Actor actor, ConsequenceWish wish, int days) {
        if (days < 1 || days > ConsequenceText.MOST_DAYS) {
            return new ConsequenceOutcome.Refused(ConsequenceRefusal.DAYS);
        }
        var until = calendar.workCalendar().plusWorkingDays(calendar.today(), days);
        return steps.take(
                actor, wish, ConsequenceStep.SIGNED, Content.of(wish.text()).with(Optional.of(until)));
    }

    /**
     * Decides.
     *
     * @param uphold whether it shall be carried out
     * @param due last day to rectify, where it is a rectification
     */
    @Transactional
    public ConsequenceOutcome decide(Actor actor, ConsequenceWish wish, boolean uphold, Decision decision) {
        return steps.take(
                actor,
                wish,
                uphold ? ConsequenceStep.UPHELD : ConsequenceStep.DROPPED,
                new Content(
                        wish.text(),
                        uphold ? decision.due() : Optional.empty(),
                        Optional.of(decision.tolerance()),
                        Optional.empty()));
    }

    /** A decision (决定); its reason is the text of the wish. */
    public record Decision(Tolerance tolerance, Optional<LocalDate> due) {}
}
