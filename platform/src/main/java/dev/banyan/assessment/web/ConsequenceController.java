package dev.banyan.assessment.web;

import dev.banyan.assessment.Consequence;
import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.ConsequenceFilter;
import dev.banyan.assessment.ConsequenceFilter.Show;
import dev.banyan.assessment.ConsequenceId;
import dev.banyan.assessment.ConsequenceOutcome;
import dev.banyan.assessment.DraftConsequence;
import dev.banyan.assessment.FindConsequences;
import dev.banyan.assessment.RoundId;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows from results: the list, one of them with all that happened to it, and the form for another. */
@Controller
@RequestMapping("/consequences")
@Needs(Permission.READ_SCORES)
class ConsequenceController {
    private static final String YEAR = "[0-9]{4}";

    private final FindConsequences consequences;
    private final DraftConsequence drafting;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup titles;

    ConsequenceController(
            FindConsequences consequences,
            DraftConsequence drafting,
            FindUnits units,
            CityCalendar calendar,
            ScoreNames.Lookup titles) {
        this.consequences = consequences;
        this.drafting = drafting;
        this.units = units;
        this.calendar = calendar;
        this.titles = titles;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "OPEN") Show show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        boolean assesses = actor.may(Permission.ASSESS);
        var filter = new ConsequenceFilter(
                show,
                Optional.of(kind).flatMap(ConsequenceController::kind),
                Optional.of(unit).filter(it -> !it.isBlank()),
                year.matches(YEAR) ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty());
        model.addAttribute("titles", titles.all());
        model.addAttribute("found", consequences.page(actor, filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("units", units.all());
        model.addAttribute("names", UnitNaming.of(units.ever()));
        model.addAttribute("today", calendar.today());
        model.addAttribute("assesses", assesses);
        model.addAttribute("all", assesses || actor.may(Permission.APPROVE_SCORES));
        return "assessment/consequences";
    }

    private static Optional<Kind> kind(String typed) {
        return java.util.Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("titles", titles.all());
        model.addAttribute(
                "view", consequences.find(actor, new ConsequenceId(id)).orElseThrow(SurveyController::notFound));
        model.addAttribute("names", UnitNaming.of(units.ever()));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("issues", actor.may(Permission.ISSUE_PAPERS));
        return "assessment/consequence";
    }

    @GetMapping("/new")
    @Needs(Permission.ASSESS)
    String form(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String round,
            Actor actor,
            Model model) {
        model.addAttribute("units", drafting.units(actor));
        model.addAttribute("kind", kind);
        model.addAttribute("unit", unit);
        model.addAttribute("titles", titles.all());
        model.addAttribute("scheme", scheme);
        model.addAttribute(
                "year", year.isEmpty() ? String.valueOf(calendar.today().getYear()) : year);
        model.addAttribute("round", round);
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/newconsequence";
    }

    @PostMapping
    @Needs(Permission.ASSESS)
    String draft(
            @RequestParam UUID request,
            @RequestParam(defaultValue = "RECTIFICATION") Kind kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes next) {
        var occasion = new Consequence.Occasion(
                scheme.strip(),
                year.matches(YEAR) ? Integer.parseInt(year) : 0,
                Optional.of(round)
                        .filter(it -> it.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .map(RoundId::new));
        var outcome = drafting.draft(actor, request, kind, unit, occasion, text);
        ConsequenceAnswers.tell(next, outcome, "consequences.done.DRAFTED");
        if (outcome instanceof ConsequenceOutcome.Done(var consequence)) {
            return "redirect:/consequences/" + consequence.id().value();
        }
        occasion.round().ifPresent(it -> next.addAttribute("round", it.value()));
        return "redirect:/consequences/new";
    }
}
