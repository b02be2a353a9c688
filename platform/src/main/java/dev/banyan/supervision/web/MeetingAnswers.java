package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.supervision.BlockerOutcome;
import dev.banyan.supervision.MeetingOutcome;
import dev.banyan.supervision.MeetingRefusal;
import dev.banyan.supervision.PassResolution;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step with a meeting or a blocker came to, and gives back what was typed if it came to nothing. */
final class MeetingAnswers {
    private static final String TYPED = "typed.words";

    private MeetingAnswers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, MeetingOutcome outcome, String typed, String done) {
        switch (outcome) {
            case MeetingOutcome.Done _ -> Notices.done(next, done);
            case MeetingOutcome.Refused(var reason) -> refused(next, reason, typed);
            case MeetingOutcome.ChangedMeanwhile(String by) -> changed(next, by, typed);
            case MeetingOutcome.NotFound() -> throw Answers.notFound();
        }
    }

    static void tell(RedirectAttributes next, BlockerOutcome outcome, String typed, String done) {
        switch (outcome) {
            case BlockerOutcome.Done _ -> Notices.done(next, done);
            case BlockerOutcome.Refused(var reason) -> refused(next, reason, typed);
            case BlockerOutcome.ChangedMeanwhile(String by) -> changed(next, by, typed);
            case BlockerOutcome.NotFound() -> throw Answers.notFound();
        }
    }

    static void tell(RedirectAttributes next, PassResolution.Outcome outcome, String typed) {
        switch (outcome) {
            case PassResolution.Passed(var resolution) ->
                Notices.done(next, "meetings.done.passed", resolution.matter());
            case PassResolution.Refused(var reason) -> refused(next, reason, typed);
            case PassResolution.NotEntered(var faults) -> {
                Notices.refused(
                        next,
                        "meetings.refusal.not-entered",
                        faults.stream().map(it -> it.field() + " " + it.value()).collect(Collectors.joining("，")));
                typed(next, typed);
            }
            case PassResolution.NotAssigned(var reasons) -> {
                // One is enough to go on with.
                reasons.stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(it -> Notices.refused(next, "responsibility.refusal." + it));
                typed(next, typed);
            }
            case PassResolution.NotFound() -> throw Answers.notFound();
        }
    }

    static void refused(RedirectAttributes next, MeetingRefusal reason, String typed) {
        Notices.refused(next, "meetings.refusal." + reason);
        typed(next, typed);
    }

    private static void changed(RedirectAttributes next, String by, String typed) {
        Notices.refused(next, "meetings.changed-meanwhile", by);
        typed(next, typed);
    }

    private static void typed(RedirectAttributes next, String typed) {
        next.addFlashAttribute(TYPED, typed);
    }

    /** What was typed on the page before and came to nothing. */
    static String typed(Model model) {
        return Answers.typed(model);
    }
}
