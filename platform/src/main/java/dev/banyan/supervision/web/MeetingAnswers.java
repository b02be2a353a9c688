package dev.banyan.supervision.web;

import dev.banyan.frame.Notices;
import dev.banyan.supervision.BlockerOutcome;
import dev.banyan.supervision.MeetingOutcome;
import dev.banyan.supervision.MeetingRefusal;
import dev.banyan.supervision.PassResolution;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what a step with a meeting or a blocker came to. */
final class MeetingAnswers {
    private MeetingAnswers() {}

    /** @param done key of what is said when it was done */
    static void tell(RedirectAttributes next, MeetingOutcome outcome, String done) {
        switch (outcome) {
            case MeetingOutcome.Done _ -> Notices.done(next, done);
            case MeetingOutcome.Refused(var reason) -> refused(next, reason);
            case MeetingOutcome.ChangedMeanwhile(String by) -> changed(next, by);
            case MeetingOutcome.NotFound() -> throw Answers.notFound();
        }
    }

    static void tell(RedirectAttributes next, BlockerOutcome outcome, String done) {
        switch (outcome) {
            case BlockerOutcome.Done _ -> Notices.done(next, done);
            case BlockerOutcome.Refused(var reason) -> refused(next, reason);
            case BlockerOutcome.ChangedMeanwhile(String by) -> changed(next, by);
            case BlockerOutcome.NotFound() -> throw Answers.notFound();
        }
    }

    static void tell(RedirectAttributes next, PassResolution.Outcome outcome) {
        switch (outcome) {
            case PassResolution.Passed(var resolution) ->
                Notices.done(next, "meetings.done.passed", resolution.matter());
            case PassResolution.Refused(var reason) -> refused(next, reason);
            case PassResolution.NotEntered(var faults) ->
                Notices.refused(
                        next,
                        "meetings.refusal.not-entered",
                        faults.stream().map(it -> it.field() + " " + it.value()).collect(Collectors.joining("，")));
            case PassResolution.NotAssigned(var reasons) ->
                // One is enough to go on with.
                reasons.stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(it -> Notices.refused(next, "responsibility.refusal." + it));
            case PassResolution.NotFound() -> throw Answers.notFound();
        }
    }

    static void refused(RedirectAttributes next, MeetingRefusal reason) {
        Notices.refused(next, "meetings.refusal." + reason);
    }

    private static void changed(RedirectAttributes next, String by) {
        Notices.refused(next, "meetings.changed-meanwhile", by);
    }
}
