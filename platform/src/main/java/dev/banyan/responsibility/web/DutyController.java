package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.paperwork.TableExport;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.ClosedDuties;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.ReadCoverage;
import dev.banyan.responsibility.ReadRegister;
import dev.banyan.responsibility.SignOff;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the own unit owes, and signing for it. */
@Controller
@RequestMapping("/duties")
@Needs(Permission.SIGN_ASSIGNMENTS)
class DutyController {
    private final ReadRegister register;
    private final FindAssignments assignments;
    private final SignOff signing;
    private final FindUnits units;
    private final ReadCoverage coverage;
    private final FindScope scopes;
    private final ClosedDuties closed;

    DutyController(
            ReadRegister register,
            FindAssignments assignments,
            SignOff signing,
            FindUnits units,
            ReadCoverage coverage,
            FindScope scopes,
            ClosedDuties closed) {
        this.register = register;
        this.assignments = assignments;
        this.signing = signing;
        this.units = units;
        this.coverage = coverage;
        this.scopes = scopes;
        this.closed = closed;
    }

    @Bean
    static MenuItem dutiesMenuItem() {
        return new MenuItem(
                MenuItem.Group.DUTIES, 10, "responsibility.duties", "/duties", Permission.SIGN_ASSIGNMENTS.name());
    }

    /** @param signed whether those signed for are shown, or those that wait */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean signed,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("signed", signed);
        var found = register.page(actor, own(actor, signed), page);
        model.addAttribute("found", found);
        model.addAttribute(
                "closed",
                closed.among(
                        found.items().stream().map(it -> it.assignment().id()).toList()));
        model.addAttribute(
                "others", assignments.page(actor, own(actor, !signed), 1).count());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("today", coverage.today());
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/duties";
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "false") boolean signed, Actor actor, TableExport sheet)
            throws IOException {
        RegisterController.send(
                sheet, "responsibility.duties", register.all(actor, own(actor, signed)), UnitLabels.of(units.ever()));
    }

    private AssignmentFilter own(Actor actor, boolean signed) {
        return assignments.own(actor, signed ? Assignment.State.SIGNED : Assignment.State.ASSIGNED);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        var entry = register.find(actor, new AssignmentId(id))
                .filter(it -> scopes.of(actor).covers(it.assignment().unit()))
                .orElseThrow(Answers::notFound);
        model.addAttribute("entry", entry);
        model.addAttribute("closed", closed.among(List.of(entry.assignment().id())));
        model.addAttribute("facts", assignments.facts(actor, entry.assignment().id()));
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("today", coverage.today());
        model.addAttribute("splitter", actor.may(Permission.BREAK_DOWN_TASKS));
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/duty";
    }

    @PostMapping("/{id}/sign")
    String sign(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam int seen,
            Actor actor,
            RedirectAttributes next) {
        Answers.tell(next, signing.sign(actor, request, new AssignmentId(id), seen), "responsibility.signed");
        return "redirect:/duties/" + id;
    }

    @PostMapping("/{id}/send-back")
    String sendBack(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.sendBack(actor, request, new AssignmentId(id), seen, reason);
        Answers.tell(next, outcome, "responsibility.sent-back");
        return "redirect:/duties/" + id;
    }
}
