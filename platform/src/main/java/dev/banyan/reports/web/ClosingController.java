package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.Milestone;
import dev.banyan.reports.CloseDuty;
import dev.banyan.reports.ClosingGuard;
import dev.banyan.reports.FindClosings;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a duty is closed, and closing it. */
@Controller
@RequestMapping("/duties/{id}/closing")
@Needs(Permission.READ_REPORTS)
class ClosingController {
    private static final int LONGEST_REASON = 500;

    private final FindClosings closings;
    private final CloseDuty closing;
    private final FindReports reports;
    private final FindUnits units;

    ClosingController(FindClosings closings, CloseDuty closing, FindReports reports, FindUnits units) {
        this.closings = closings;
        this.closing = closing;
        this.reports = reports;
        this.units = units;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Model model) {
        var stand = closings.of(actor, new AssignmentId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("stand", stand);
        boolean closer = actor.may(Permission.REVIEW_REPORTS);
        model.addAttribute("closer", closer);
        model.addAttribute(
                "held",
                closer ? closing.hindrance(actor, new AssignmentId(id)) : Optional.<ClosingGuard.Hindrance>empty());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute(
                "names",
                Names.of(units.ever(), reports.tasks(List.of(stand.duty().task()))));
        return "reports/closing";
    }

    /** @param report number of the accepted report that shows it */
    @PostMapping
    @Needs(Permission.REVIEW_REPORTS)
    String close(
            Actor actor,
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam Optional<Long> report,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        String words = reason.strip();
        var outcome = closing.close(
                actor,
                new AssignmentId(id),
                words.substring(0, Math.min(words.length(), LONGEST_REASON)),
                new ReportId(report.orElse(0L)),
                request);
        switch (outcome) {
            case CloseDuty.Closed _ -> Notices.done(next, "checks.closing.closed");
            case CloseDuty.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case CloseDuty.ReasonMissing() -> Notices.refused(next, "checks.closing.reason-missing");
            case CloseDuty.ProofMissing() -> Notices.refused(next, "checks.closing.proof-missing");
            case CloseDuty.OnItsFile() -> Notices.refused(next, "checks.closing.on-its-file");
            case CloseDuty.HeldBack(var by) -> Notices.refused(next, by.key());
            case CloseDuty.NotOpen() -> Notices.refused(next, "checks.closing.not-open");
            case CloseDuty.MilestonesLeft(List<Milestone> left) ->
                Notices.refused(
                        next,
                        "checks.closing.milestones-left",
                        left.stream().map(Milestone::wording).collect(Collectors.joining("；")));
        }
        return "redirect:/duties/" + id + "/closing";
    }
}
