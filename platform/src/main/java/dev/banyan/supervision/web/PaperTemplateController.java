package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.supervision.EditPaperTemplate;
import dev.banyan.supervision.FindPaperTemplates;
import dev.banyan.supervision.PaperKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
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

/** What the office makes of the templates. */
@Controller
@RequestMapping("/papers/templates")
@Needs(Permission.ISSUE_PAPERS)
class PaperTemplateController {
    private final FindPaperTemplates templates;
    private final EditPaperTemplate editing;

    PaperTemplateController(FindPaperTemplates templates, EditPaperTemplate editing) {
        this.templates = templates;
        this.editing = editing;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        model.addAttribute(
                "templates",
                Arrays.stream(PaperKind.values())
                        .map(it -> templates.current(actor, it))
                        .toList());
        return "supervision/papertemplates";
    }

    @GetMapping("/{kind}")
    String one(@PathVariable PaperKind kind, @RequestParam Optional<Integer> version, Actor actor, Model model) {
        var current = templates.current(actor, kind);
        var shown = templates.versions(actor, kind).stream()
                .filter(it -> it.version() == version.orElse(current.version()))
                .findFirst()
                .orElseThrow(Answers::notFound);
        return page(
                actor,
                new PaperTemplateForm(
                        kind,
                        current.version(),
                        shown.text(),
                        UUID.randomUUID(),
                        List.of(),
                        editing.preview(actor, kind, shown.text())),
                model);
    }

    /** @param act what the button says: look first, or save */
    @PostMapping("/{kind}")
    String edit(
            @PathVariable PaperKind kind,
            @RequestParam UUID request,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "save") String act,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (act.equals("preview")) {
            var faults = editing.faults(actor, kind, text);
            return page(
                    actor,
                    new PaperTemplateForm(kind, seen, text, request, faults, editing.preview(actor, kind, text)),
                    model);
        }
        return switch (editing.save(actor, request, kind, seen, text)) {
            case EditPaperTemplate.Saved(var version) -> {
                Notices.done(next, "supervision.papers.template.saved", version.version());
                yield "redirect:/papers/templates/" + kind;
            }
            case EditPaperTemplate.Faulty(var faults) -> {
                response.setStatus(422);
                yield page(actor, new PaperTemplateForm(kind, seen, text, request, faults, Optional.empty()), model);
            }
            case EditPaperTemplate.ChangedMeanwhile(String by) -> {
                Notices.refused(next, "supervision.changed-meanwhile", by);
                yield "redirect:/papers/templates/" + kind;
            }
        };
    }

    private String page(Actor actor, PaperTemplateForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("versions", templates.versions(actor, form.kind()));
        return "supervision/papertemplate";
    }
}
