package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.supervision.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step came to, and gives back what was typed if it came to nothing. */
final class Answers {
    private static final String TYPED = "typed.words";

    private Answers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, Outcome outcome, String typed, String done) {
        switch (outcome) {
            case Outcome.Done _ -> Notices.done(next, done);
            case Outcome.Refused(var reason) -> {
                Notices.refused(next, "supervision.refusal." + reason);
                next.addFlashAttribute(TYPED, typed);
            }
            case Outcome.ChangedMeanwhile(String by) -> {
                Notices.refused(next, "supervision.changed-meanwhile", by);
                next.addFlashAttribute(TYPED, typed);
            }
            case Outcome.NotFound() -> throw notFound();
        }
    }

    /** What was typed on the page before and came to nothing. */
    static String typed(Model model) {
        return model.getAttribute(TYPED) instanceof String words ? words : "";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
