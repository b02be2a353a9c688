package dev.banyan.assessment.web;

import dev.banyan.assessment.AppealScore;
import dev.banyan.assessment.EnterValue;
import dev.banyan.assessment.FindAppeals;
import dev.banyan.assessment.ReadScores;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.RoundOutcome;
import dev.banyan.assessment.VetoMark;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.io.IOException;
import java.time.Instant;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit's score sheet down to the working of an item, and what may be done there: a value by hand, a veto, an appeal. */
@Controller
@RequestMapping("/rounds/{id}/units/{unit}")
@Needs(Permission.READ_SCORES)
class ScoreController {
    private final ReadScores scores;
    private final FindAppeals appeals;
    private final EnterValue entering;
    private final AppealScore appealing;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup names;

    ScoreController(
            ReadScores scores,
            FindAppeals appeals,
            EnterValue entering,
            AppealScore appealing,
            CityCalendar calendar,
            ScoreNames.Lookup names) {
        this.scores = scores;
        this.appeals = appeals;
        this.entering = entering;
        this.appealing = appealing;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String sheet(@PathVariable long id, @PathVariable String unit, Actor actor, Model model) {
        var score = scores.unit(actor, new RoundId(id), unit).orElseThrow(RoundAnswers::notFound);
        model.addAttribute("score", score);
        model.addAttribute("seesAll", scores.seesAll(actor, score.round()));
        model.addAttribute(
                "appeals",
                appeals.of(actor, new RoundId(id)).stream()
                        .filter(it -> it.unit().equals(unit))
                        .toList());
        model.addAttribute(
                "vetoing", actor.may(Permission.ASSESS) && score.round().state() == State.GATHERING);
        model.addAttribute(
                "follows", actor.may(Permission.ASSESS) && score.round().state() == State.RELEASED);
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/sheet";
    }

    @GetMapping("/items/{item}")
    String item(@PathVariable long id, @PathVariable String unit, @PathVariable String item, Actor actor, Model model) {
        var explained = scores.item(actor, new RoundId(id), unit, item).orElseThrow(RoundAnswers::notFound);
        var round = explained.unit().round();
        boolean open = round.state() == State.PROVISIONAL
                && round.appealsUntil().filter(calendar.today()::isAfter).isEmpty();
        model.addAttribute("explained", explained);
        model.addAttribute("appealing", open && (actor.may(Permission.APPEAL_SCORES) || actor.may(Permission.ASSESS)));
        model.addAttribute("office", actor.may(Permission.ASSESS));
        model.addAttribute("entering", actor.may(Permission.ASSESS) && round.state() == State.GATHERING);
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/item";
    }

    @PostMapping("/items/{item}")
    @Needs(Permission.ASSESS)
    String enter(
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String item,
            @RequestParam String value,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        return RoundAnswers.tell(
                next,
                entering.enter(actor, new EnterValue.Entry(new RoundId(id), unit, item, value, reason)),
                "assessment.value.entered",
                page(id, unit) + "/items/" + item);
    }

    @PostMapping("/vetoes")
    @Needs(Permission.ASSESS)
    String veto(
            @PathVariable long id,
            @PathVariable String unit,
            @RequestParam UUID request,
            @RequestParam String veto,
            @RequestParam boolean holds,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var mark = new VetoMark(unit, veto, holds, reason, actor.displayName(), Instant.EPOCH);
        return RoundAnswers.tell(
                next,
                entering.veto(actor, request, new RoundId(id), mark),
                holds ? "assessment.veto.imposed" : "assessment.veto.lifted",
                page(id, unit));
    }

    @PostMapping("/items/{item}/appeals")
    @Needs(Permission.APPEAL_SCORES)
    String appeal(
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String item,
            AppealForm form,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        var wish = form.wish(new RoundId(id), unit, item);
        return appealed(next, appealing.appeal(actor, form.request(), wish), page(id, unit), item);
    }

    @PostMapping("/items/{item}/objections")
    @Needs(Permission.ASSESS)
    String object(
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String item,
            AppealForm form,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        var wish = form.wish(new RoundId(id), unit, item);
        return appealed(next, appealing.object(actor, form.request(), wish), page(id, unit), item);
    }

    /** What was refused goes back to the page of its form. */
    private static String appealed(RedirectAttributes next, RoundOutcome outcome, String page, String item) {
        return RoundAnswers.tell(
                next,
                outcome,
                "assessment.appeal.sent",
                outcome instanceof RoundOutcome.Done ? page : page + "/items/" + item);
    }

    /** @param words what is not right */
    record AppealForm(
            UUID request, @Nullable String words, @Nullable MultipartFile proof) {
        AppealScore.Wish wish(RoundId id, String unit, String item) throws IOException {
            Optional<AppealScore.File> file = proof == null || proof.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AppealScore.File(
                            Optional.ofNullable(proof.getOriginalFilename()).orElse("proof"), proof.getBytes()));
            return new AppealScore.Wish(id, unit, item, words == null ? "" : words, file);
        }
    }

    private static String page(long id, String unit) {
        return "/rounds/" + id + "/units/" + unit;
    }
}
