package dev.banyan.assessment.web;

import dev.banyan.assessment.Ending;
import dev.banyan.assessment.FindPanels;
import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.MakePanel;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.PanelDraft;
import dev.banyan.assessment.PanelFault;
import dev.banyan.assessment.PanelId;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panels, one of them, and the form that seats another. */
@Controller
@RequestMapping("/panels")
@Needs(Permission.READ_SCORES)
class PanelController {
    private final FindPanels panels;
    private final MakePanel making;
    private final FindSchemes schemes;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup names;

    PanelController(
            FindPanels panels, MakePanel making, FindSchemes schemes, CityCalendar calendar, ScoreNames.Lookup names) {
        this.panels = panels;
        this.making = making;
        this.schemes = schemes;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        boolean marks = actor.may(Permission.MARK_PANELS);
        var found = mine && marks ? panels.toMark(actor, page) : panels.page(actor, page);
        model.addAttribute("marks", marks);
        model.addAttribute("mine", mine && marks);
        model.addAttribute("found", found);
        model.addAttribute(
                "waiting",
                found.items().stream().filter(it -> panels.waits(actor, it)).toList());
        model.addAttribute("today", calendar.today());
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("names", names.all());
        return "assessment/panels";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("names", names.all());
        var view = panels.find(actor, new PanelId(id)).orElseThrow(SurveyController::notFound);
        model.addAttribute("view", view);
        model.addAttribute(
                "ways", actor.may(Permission.ASSESS) && !view.settled() ? List.of(Ending.How.values()) : List.of());
        return "assessment/panel";
    }

    /** What was typed (填写内容). */
    record Typed(
            @Nullable String scheme,
            @Nullable String year,
            @Nullable String key,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String last,
            @Nullable Boolean differ,
            @Nullable List<String> units,
            @Nullable List<UUID> seats) {
        PanelDraft draft() {
            return new PanelDraft(
                    new PanelDraft.Head(said(scheme), said(year), said(key)),
                    new Naming(said(title), said(titleEn)),
                    said(last),
                    Boolean.TRUE.equals(differ),
                    Objects.requireNonNullElse(units, List.of()),
                    seats == null
                            ? List.of()
                            : seats.stream().filter(Objects::nonNull).toList());
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/new")
    @Needs(Permission.ASSESS)
    String form(Model model) {
        var draft = new PanelDraft(
                new PanelDraft.Head("", String.valueOf(calendar.today().getYear()), ""),
                new Naming("", ""),
                "",
                true,
                List.of(),
                List.of());
        return page(draft, UUID.randomUUID(), List.of(), model);
    }

    private String page(PanelDraft draft, UUID request, List<PanelFault> faults, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("request", request);
        model.addAttribute("faults", faults);
        model.addAttribute("units", making.units());
        model.addAttribute("schemes", new SchemeChoice(schemes.all(), "panel"));
        model.addAttribute("people", making.people());
        return "assessment/newpanel";
    }

    @PostMapping
    @Needs(Permission.ASSESS)
    String make(
            @RequestParam UUID request,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var draft = typed.draft();
        return switch (making.make(actor, request, draft)) {
            case MakePanel.Done(var panel) -> {
                Notices.done(next, "panels.done.made");
                yield "redirect:/panels/" + panel.id().value();
            }
            case MakePanel.Refused(var faults) -> {
                response.setStatus(422);
                yield page(draft, request, faults, model);
            }
        };
    }
}
