package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.supervision.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step came to. */
final class Answers {
    private Answers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, Outcome outcome, String done) {
        switch (outcome) {
            case Outcome.Done _ -> Notices.done(next, done);
            case Outcome.Refused(var reason) -> Notices.refused(next, "supervision.refusal." + reason);
            case Outcome.ChangedMeanwhile(String by) -> Notices.refused(next, "supervision.changed-meanwhile", by);
            case Outcome.NotFound() -> throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
