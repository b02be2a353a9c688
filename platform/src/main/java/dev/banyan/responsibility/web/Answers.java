package dev.banyan.responsibility.web;

import dev.banyan.frame.Notices;
import dev.banyan.responsibility.Outcome;
import dev.banyan.responsibility.Refusal;
import java.util.Collection;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a change came to. */
final class Answers {
    private Answers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, Outcome outcome, String done) {
        switch (outcome) {
            case Outcome.Done _ -> Notices.done(next, done);
            case Outcome.Refused(var reasons) -> refused(next, reasons);
            case Outcome.ChangedMeanwhile(String by) -> Notices.refused(next, "responsibility.changed-meanwhile", by);
            case Outcome.NotFound() -> throw notFound();
        }
    }

    static void refused(RedirectAttributes next, Collection<Refusal> reasons) {
        Notices.refused(next, "responsibility.refusal." + Collections.min(reasons));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
