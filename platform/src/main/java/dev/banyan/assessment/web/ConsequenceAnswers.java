package dev.banyan.assessment.web;

import dev.banyan.assessment.ConsequenceOutcome;
import dev.banyan.frame.Notices;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step came to, and gives back what was typed if it came to nothing. */
final class ConsequenceAnswers {
    private static final String TYPED = "typed.words";

    private ConsequenceAnswers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, ConsequenceOutcome outcome, String typed, String done) {
        switch (outcome) {
            case ConsequenceOutcome.Done _ -> Notices.done(next, done);
            case ConsequenceOutcome.Refused(var reason) -> {
                Notices.refused(next, "consequences.refusal." + reason);
                next.addFlashAttribute(TYPED, typed);
            }
            case ConsequenceOutcome.ChangedMeanwhile(String by) -> {
                Notices.refused(next, "consequences.changed-meanwhile", by);
                next.addFlashAttribute(TYPED, typed);
            }
            case ConsequenceOutcome.NotFound() -> throw SurveyController.notFound();
        }
    }

    static String typed(Model model) {
        return model.getAttribute(TYPED) instanceof String words ? words : "";
    }
}
