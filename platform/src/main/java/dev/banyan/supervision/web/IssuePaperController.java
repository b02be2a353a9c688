package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.DraftFromFile;
import dev.banyan.supervision.FindPapers;
import dev.banyan.supervision.IssuePaper;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.PaperKind;
import dev.banyan.supervision.PaperOrder;
import dev.banyan.supervision.PaperOutcome;
import dev.banyan.supervision.SealPaper;
import dev.banyan.supervision.VoidPaper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with papers: writes and issues them, has them sealed, takes them back. */
@Controller
@RequestMapping("/papers")
@Needs(Permission.ISSUE_PAPERS)
class IssuePaperController {
    private final IssuePaper issuing;
    private final VoidPaper voiding;
    private final SealPaper sealing;
    private final FindTasks tasks;
    private final FindPapers papers;
    private final DraftFromFile drafts;
    private final UnitLookup units;

    IssuePaperController(
            IssuePaper issuing,
            VoidPaper voiding,
            SealPaper sealing,
            FindTasks tasks,
            FindPapers papers,
            DraftFromFile drafts,
            UnitLookup units) {
        this.issuing = issuing;
        this.voiding = voiding;
        this.sealing = sealing;
        this.tasks = tasks;
        this.papers = papers;
        this.drafts = drafts;
        this.units = units;
    }

    /**
     * Without a kind: the kinds to choose from.
     *
     * @param reference the step of the ladder that it belongs to
     */
    @GetMapping("/new")
    String form(
            @RequestParam Optional<PaperKind> kind,
            @RequestParam Optional<Long> task,
            @RequestParam Optional<Long> corrects,
            @RequestParam Optional<String> reference,
            Actor actor,
            Model model) {
        model.addAttribute("about", task.flatMap(it -> tasks.find(new TaskId(it))));
        var sheet = reference.flatMap(it -> drafts.again(actor, it));
        if (kind.isEmpty() && sheet.isEmpty()) {
            model.addAttribute("corrects", corrects);
            return "supervision/paperkinds";
        }
        var order = sheet.or(() -> kind.flatMap(it -> task.flatMap(id -> drafts.of(actor, it, new TaskId(id)))));
        var typed = order.map(it -> PaperForm.typed(it, units::name)).orElseGet(HashMap::new);
        corrects.ifPresent(it -> typed.put("corrects", String.valueOf(it)));
        reference.ifPresent(it -> typed.put("reference", it));
        var chosen = order.map(PaperOrder::kind).or(() -> kind).orElseThrow();
        return page(actor, PaperForm.of(chosen, UUID.randomUUID(), typed), List.of(), Optional.empty(), model);
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam PaperKind kind,
            @RequestParam UUID request,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model) {
        var form = PaperForm.of(kind, request, typed);
        var preview = issuing.preview(actor, form.order(units::code));
        return page(actor, form, preview.map(IssuePaper.Preview::faults).orElse(List.of()), preview, model);
    }

    @PostMapping
    String issue(
            @RequestParam PaperKind kind,
            @RequestParam UUID request,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var form = PaperForm.of(kind, request, typed);
        return switch (issuing.issue(actor, request, form.order(units::code))) {
            case PaperOutcome.Done(var paper) -> {
                Notices.done(next, "supervision.papers.issued", paper.number());
                yield "redirect:/papers/" + paper.id().value();
            }
            case PaperOutcome.Refused(var faults) -> {
                response.setStatus(422);
                yield page(actor, form, faults, Optional.empty(), model);
            }
            case PaperOutcome.NotFound() -> throw Answers.notFound();
        };
    }

    private String page(
            Actor actor,
            PaperForm form,
            List<PaperOutcome.Fault> faults,
            Optional<IssuePaper.Preview> preview,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "corrected",
                Optional.of(form.origin().corrects())
                        .filter(it -> it.matches("[0-9]{1,15}"))
                        .flatMap(it -> papers.find(actor, new PaperId(Long.parseLong(it))))
                        .map(it -> it.paper()));
        return "supervision/newpaper";
    }

    @PostMapping("/{id}/void")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        PaperAnswers.tell(next, voiding.takeBack(actor, new PaperId(id), reason), "supervision.papers.voided");
        return "redirect:/papers/" + id;
    }

    @PostMapping("/{id}/seal")
    String seal(@PathVariable long id, Actor actor, RedirectAttributes next) {
        PaperAnswers.tell(next, sealing.seal(actor, new PaperId(id)), "supervision.papers.sealed");
        return "redirect:/papers/" + id;
    }
}
