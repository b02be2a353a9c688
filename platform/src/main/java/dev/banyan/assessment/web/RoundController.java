package dev.banyan.assessment.web;

import dev.banyan.assessment.FindAppeals;
import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.GatherValues;
import dev.banyan.assessment.ReadScores;
import dev.banyan.assessment.Round;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.RoundOutcome;
import dev.banyan.assessment.RoundStep;
import dev.banyan.assessment.RunRound;
import dev.banyan.assessment.rules.RoundLife;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** A round with its group, and the steps that take it on. */
@Controller
@RequestMapping("/rounds")
@Needs(Permission.READ_SCORES)
class RoundController {
    private final ReadScores scores;
    private final FindSchemes schemes;
    private final FindAppeals appeals;
    private final RunRound running;
    private final GatherValues gathering;
    private final ScoreNames.Lookup names;

    RoundController(
            ReadScores scores,
            FindSchemes schemes,
            FindAppeals appeals,
            RunRound running,
            GatherValues gathering,
            ScoreNames.Lookup names) {
        this.scores = scores;
        this.schemes = schemes;
        this.appeals = appeals;
        this.running = running;
        this.gathering = gathering;
        this.names = names;
    }

    @PostMapping
    @Needs(Permission.ASSESS)
    String open(
            @RequestParam UUID request,
            @RequestParam String scheme,
            @RequestParam int year,
            @RequestParam Round.Kind kind,
            @RequestParam(defaultValue = "1") int number,
            Actor actor,
            RedirectAttributes next) {
        var span = new Round.Span(year, kind, kind == Round.Kind.YEAR ? 1 : number);
        return switch (running.open(actor, request, scheme, span)) {
            case RoundOutcome.Done(var round) -> {
                Notices.done(next, "assessment.round.opened");
                yield "redirect:/rounds/" + round.id().value();
            }
            case RoundOutcome.Refused refused -> {
                Notices.refused(next, "assessment.refusal." + refused.refusal());
                yield "redirect:/rounds";
            }
            case RoundOutcome.NotFound() -> throw RoundAnswers.notFound();
        };
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var round = scores.round(actor, new RoundId(id)).orElseThrow(RoundAnswers::notFound);
        var scheme = schemes.version(round.scheme(), round.version()).orElseThrow();
        model.addAttribute("round", round);
        model.addAttribute("scheme", scheme);
        model.addAttribute("group", scores.group(actor, round.id()));
        model.addAttribute("own", scores.own(actor, round.id()));
        model.addAttribute("moved", scores.moved(actor, round.id()));
        model.addAttribute("appeals", appeals.of(actor, round.id()));
        model.addAttribute("steps", scores.steps(actor, round.id()));
        model.addAttribute("same", scores.same(actor, round.id()));
        model.addAttribute("next", next(actor, round));
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/round";
    }

    /** Steps that the actor may take now. */
    private static List<RoundLife.Edge> next(Actor actor, Round round) {
        return Arrays.stream(RoundStep.values())
                .flatMap(step -> RoundLife.edge(Optional.of(round.state()), step).stream())
                .filter(edge -> actor.may(edge.who()))
                .toList();
    }

    @PostMapping("/{id}/gather")
    @Needs(Permission.ASSESS)
    String gather(@PathVariable long id, @RequestParam UUID request, Actor actor, RedirectAttributes next) {
        return RoundAnswers.tell(
                next, gathering.gather(actor, request, new RoundId(id)), "assessment.done.GATHERED", "/rounds/" + id);
    }

    @PostMapping("/{id}/steps")
    @Needs(Permission.ASSESS)
    String step(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        return told(form, next, id, running.step(actor, form.request(), form.wish(id)));
    }

    @PostMapping("/{id}/decisions")
    @Needs(Permission.APPROVE_SCORES)
    String decide(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        return told(form, next, id, running.decide(actor, form.request(), form.wish(id)));
    }

    /** @param seen how many steps the round had taken on the page */
    record StepForm(
            UUID request,
            RoundStep step,
            int seen,
            @Nullable String note) {
        RunRound.Wish wish(long id) {
            return new RunRound.Wish(new RoundId(id), step, seen, note == null ? "" : note);
        }
    }

    private static String told(StepForm form, RedirectAttributes next, long id, RoundOutcome outcome) {
        return RoundAnswers.tell(next, outcome, "assessment.done." + form.step(), "/rounds/" + id);
    }
}
