package dev.banyan.assessment.web;

import dev.banyan.assessment.ConsequenceOutcome;
import dev.banyan.frame.Notices;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step came to. */
final class ConsequenceAnswers {
    private ConsequenceAnswers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, ConsequenceOutcome outcome, String done) {
        switch (outcome) {
            case ConsequenceOutcome.Done _ -> Notices.done(next, done);
            case ConsequenceOutcome.Refused(var reason) -> Notices.refused(next, "consequences.refusal." + reason);
            case ConsequenceOutcome.ChangedMeanwhile(String by) ->
                Notices.refused(next, "consequences.changed-meanwhile", by);
            case ConsequenceOutcome.NotFound() -> throw SurveyController.notFound();
        }
    }
}
