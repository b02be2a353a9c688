package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.frame.Words;
import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperOutcome;
import dev.banyan.supervision.PaperOutcome.Fault;
import java.util.Arrays;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells what a step with a paper came to (公文办理提示). */
public final class PaperAnswers {
    private PaperAnswers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, PaperOutcome outcome, String done) {
        switch (outcome) {
            case PaperOutcome.Done(var paper) -> Notices.done(next, done, paper.number());
            case PaperOutcome.Refused(var faults) ->
                Notices.refused(
                        next,
                        "supervision.papers.fault." + faults.getFirst().reason(),
                        faults.getFirst().what());
            case PaperOutcome.NotFound() -> throw Answers.notFound();
        }
    }

    /** What is wrong, with the name of the field as the form shows it. */
    public static String words(Words words, Fault fault) {
        var field = Arrays.stream(PaperField.values())
                .filter(it -> it.name().equals(fault.what()))
                .findFirst();
        return field.map(it -> words.of(
                        "supervision.papers.fault." + fault.reason(),
                        words.of("supervision.papers.field." + it),
                        it.shape().most()))
                .orElseGet(() -> words.of("supervision.papers.fault." + fault.reason(), fault.what()));
    }
}
