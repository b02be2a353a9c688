package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.supervision.IssueAgain;
import dev.banyan.supervision.PaperOutcome;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers of sheets and extensions that did not go out by themselves. */
@Controller
@Needs(Permission.ISSUE_PAPERS)
class SheetPaperController {
    private final IssueAgain issuing;

    SheetPaperController(IssueAgain issuing) {
        this.issuing = issuing;
    }

    /** What is refused once more is put right by hand, in a form that is filled in as far as it can be. */
    @PostMapping("/rungs/{id}/paper")
    String sheet(
            @PathVariable long id, @RequestParam(defaultValue = "") String back, Actor actor, RedirectAttributes next) {
        return switch (issuing.sheet(actor, new RungId(id))) {
            case PaperOutcome.Done(var paper) -> {
                Notices.done(next, "supervision.papers.issued", paper.number());
                yield back.equals("queue")
                        ? "redirect:/queue"
                        : "redirect:/papers/" + paper.id().value();
            }
            case PaperOutcome.Refused _ -> {
                Notices.refused(next, "supervision.paper.by-hand");
                yield "redirect:/papers/new?reference=rung/" + id;
            }
            case PaperOutcome.NotFound() -> throw Answers.notFound();
        };
    }

    @PostMapping("/time-requests/{id}/paper")
    String extension(@PathVariable long id, Actor actor, RedirectAttributes next) {
        var outcome = issuing.extension(actor, new TimeRequestId(id));
        PaperAnswers.tell(next, outcome, "supervision.papers.issued");
        return outcome instanceof PaperOutcome.Done(var paper)
                ? "redirect:/papers/" + paper.id().value()
                : "redirect:/papers";
    }
}
