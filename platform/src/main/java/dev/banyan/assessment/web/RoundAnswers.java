package dev.banyan.assessment.web;

import dev.banyan.assessment.RoundOutcome;
import dev.banyan.frame.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step with a round came to. */
final class RoundAnswers {
    private RoundAnswers() {}

    /**
     * @param done key of what is said when it was done
     * @param back path of the next page
     */
    static String tell(RedirectAttributes next, RoundOutcome outcome, String done, String back) {
        switch (outcome) {
            case RoundOutcome.Done _ -> Notices.done(next, done);
            case RoundOutcome.Refused refused -> Notices.refused(next, "assessment.refusal." + refused.refusal());
            case RoundOutcome.NotFound() -> throw notFound();
        }
        return "redirect:" + back;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
