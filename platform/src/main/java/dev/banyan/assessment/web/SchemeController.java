package dev.banyan.assessment.web;

import dev.banyan.assessment.ChangeScheme;
import dev.banyan.assessment.ChangeScheme.Typed;
import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.FindYears;
import dev.banyan.assessment.OpenYear;
import dev.banyan.assessment.SchemeVersion;
import dev.banyan.assessment.rules.SchemeText;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.paperwork.TextFault;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Schemes: what they say, their text, and the years that were opened under them. */
@Controller
@Needs(Permission.READ_SCORES)
class SchemeController {
    private final FindSchemes schemes;
    private final FindYears years;
    private final ChangeScheme changing;
    private final OpenYear opening;
    private final CityCalendar calendar;

    SchemeController(
            FindSchemes schemes, FindYears years, ChangeScheme changing, OpenYear opening, CityCalendar calendar) {
        this.schemes = schemes;
        this.years = years;
        this.changing = changing;
        this.opening = opening;
        this.calendar = calendar;
    }

    @Bean
    static MenuItem schemesMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSESSMENT, 50, "assessment.menu.schemes", "/schemes", Permission.READ_SCORES.name());
    }

    @GetMapping("/schemes")
    String all(Actor actor, Model model) {
        model.addAttribute("schemes", schemes.all());
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        return "assessment/schemes";
    }

    @GetMapping("/schemes/{key}")
    String one(@PathVariable String key, @RequestParam Optional<Integer> version, Actor actor, Model model) {
        var newest = schemes.newest(key).orElseThrow(RoundAnswers::notFound);
        var shown = version.map(it -> schemes.version(key, it).orElseThrow(RoundAnswers::notFound))
                .orElse(newest);
        model.addAttribute("scheme", shown);
        model.addAttribute("versions", schemes.versions(key));
        model.addAttribute("years", years.of(key));
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/scheme";
    }

    @GetMapping("/schemes/new")
    @Needs(Permission.ASSESS)
    String fresh(Model model) {
        String pattern =
                schemes.all().stream().findFirst().map(SchemeVersion::text).orElse("");
        return shown(new Typed(Optional.empty(), 0, pattern, ""), List.of(), model);
    }

    @GetMapping("/schemes/{key}/text")
    @Needs(Permission.ASSESS)
    String text(@PathVariable String key, Model model) {
        var newest = schemes.newest(key).orElseThrow(RoundAnswers::notFound);
        return shown(new Typed(Optional.of(key), newest.number(), newest.text(), ""), List.of(), model);
    }

    private String shown(Typed typed, List<TextFault> faults, Model model) {
        var read = schemes.read(typed.text());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", read instanceof SchemeText.Faulty(var found) ? found : faults);
        model.addAttribute(
                "preview", read instanceof SchemeText.Good(var document) ? Optional.of(document) : Optional.empty());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/schemetext";
    }

    /** @param key of the scheme that is changed; empty for a new one */
    @PostMapping("/schemes")
    @Needs(Permission.ASSESS)
    String change(
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String key,
            @RequestParam int seen,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do", defaultValue = "preview") String wanted,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = new Typed(Optional.of(key).filter(it -> !it.isEmpty()), seen, text.replace("\r\n", "\n"), reason);
        if (!wanted.equals("keep")) {
            return shown(typed, List.of(), model);
        }
        return switch (changing.change(actor, request, typed)) {
            case ChangeScheme.Changed(var version) -> {
                Notices.done(next, "assessment.scheme.changed", version.number());
                yield "redirect:/schemes/" + version.key();
            }
            case ChangeScheme.Refused(var faults) -> {
                response.setStatus(422);
                yield shown(typed, faults, model);
            }
            case ChangeScheme.ReasonMissing() -> {
                response.setStatus(422);
                model.addAttribute("reasonMissing", true);
                yield shown(typed, List.of(), model);
            }
            case ChangeScheme.ChangedMeanwhile(var now) -> {
                Notices.refused(
                        next,
                        "assessment.scheme.changed-meanwhile",
                        now.written().by());
                yield "redirect:/schemes/" + now.key() + "/text";
            }
        };
    }

    @PostMapping("/schemes/{key}/years")
    @Needs(Permission.ASSESS)
    String open(
            @PathVariable String key,
            @RequestParam UUID request,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        switch (opening.open(actor, request, key, year, reason)) {
            case OpenYear.Opened(var opened) ->
                Notices.done(
                        next,
                        "assessment.year.opened",
                        opened.year(),
                        opened.version(),
                        opened.units().size());
            case OpenYear.Refused(var refusal) -> Notices.refused(next, "assessment.year.refusal." + refusal);
        }
        return "redirect:/schemes/" + key;
    }
}
