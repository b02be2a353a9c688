package dev.banyan.assessment.web;

import dev.banyan.assessment.MarkPanel;
import dev.banyan.assessment.PanelId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one page on which a seat of a panel gives its marks. */
@Controller
@RequestMapping("/panels/{id}/marks")
@Needs(Permission.MARK_PANELS)
class MarkController {
    private final MarkPanel marking;

    MarkController(MarkPanel marking) {
        this.marking = marking;
    }

    @GetMapping
    String form(@PathVariable long id, Actor actor, Model model, RedirectAttributes next) {
        return switch (marking.open(actor, new PanelId(id))) {
            case MarkPanel.Open open ->
                page(open, typed(open.marks(), open.panel().plan().units().size()), Optional.empty(), model);
            case MarkPanel.Refused(var reason, var _) -> {
                Notices.refused(next, "panels.refusal." + reason);
                yield "redirect:/panels/" + id;
            }
            case MarkPanel.Saved(), MarkPanel.Sent(), MarkPanel.NotFound() -> throw SurveyController.notFound();
        };
    }

    private static List<String> typed(Map<Integer, BigDecimal> marks, int units) {
        return IntStream.rangeClosed(1, units)
                .mapToObj(i -> Optional.ofNullable(marks.get(i))
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                .toList();
    }

    private static String page(
            MarkPanel.Open open, List<String> typed, Optional<MarkPanel.Refused> refused, Model model) {
        model.addAttribute("panel", open.panel());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        return "assessment/panelmarks";
    }

    @PostMapping
    String keep(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "false") boolean send,
            @RequestParam(defaultValue = "false") boolean sure,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var panel = new PanelId(id);
        if (!(marking.open(actor, panel) instanceof MarkPanel.Open open)) {
            return form(id, actor, model, next);
        }
        var typed = IntStream.rangeClosed(1, open.panel().plan().units().size())
                .mapToObj(i -> form.getOrDefault("unit" + i, "").strip())
                .toList();
        var outcome = send ? marking.send(actor, panel, typed, sure) : marking.save(actor, panel, typed);
        return switch (outcome) {
            case MarkPanel.Saved() -> {
                Notices.done(next, "panels.done.kept");
                yield "redirect:/panels/" + id + "/marks";
            }
            case MarkPanel.Sent() -> {
                Notices.done(next, "panels.done.sent");
                yield "redirect:/panels/" + id;
            }
            case MarkPanel.Refused refused -> {
                response.setStatus(422);
                yield page(open, typed, Optional.of(refused), model);
            }
            case MarkPanel.Open _, MarkPanel.NotFound() -> throw SurveyController.notFound();
        };
    }
}
