package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.supervision.LadderOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step of supervision came to. */
final class LadderAnswers {
    private static final String QUEUE = "queue";

    private LadderAnswers() {}

    /**
     * Where to go on.
     *
     * @param done key of what is said when it was done
     * @param back {@code queue} for the list of what waits, otherwise the file of the duty
     */
    static String tell(RedirectAttributes next, LadderOutcome outcome, String done, String back) {
        return switch (outcome) {
            case LadderOutcome.Done(var duty) -> {
                Notices.done(next, done);
                yield on(duty.value(), back);
            }
            case LadderOutcome.Refused(var duty, var reason) -> {
                Notices.refused(next, "supervision.ladder.refusal." + reason);
                yield on(duty.value(), back);
            }
            case LadderOutcome.NotFound() -> throw notFound();
        };
    }

    private static String on(long duty, String back) {
        return back.equals(QUEUE) ? "redirect:/queue" : "redirect:/duties/" + duty + "/ladder";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
