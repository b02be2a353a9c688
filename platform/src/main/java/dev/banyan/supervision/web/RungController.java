package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.AnswerRung;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.ProposeRung;
import dev.banyan.supervision.RaiseDutyOwner;
import dev.banyan.supervision.ReconsiderRung;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.SignRung;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps with the rungs of a duty: proposed, signed, lifted; decided again on appeal; the owner raised. */
@Controller
@Needs(Permission.SUPERVISE)
class RungController {
    private final ProposeRung proposing;
    private final SignRung signing;
    private final ReconsiderRung appeals;
    private final RaiseDutyOwner owners;

    RungController(ProposeRung proposing, SignRung signing, ReconsiderRung appeals, RaiseDutyOwner owners) {
        this.proposing = proposing;
        this.signing = signing;
        this.appeals = appeals;
        this.owners = owners;
    }

    @PostMapping("/duties/{id}/ladder")
    String propose(
            @PathVariable long id,
            StepForm form,
            @RequestParam LadderLevel level,
            Actor actor,
            RedirectAttributes next) {
        var outcome = proposing.propose(actor, form.request(), new AssignmentId(id), level, form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.rung.proposed", "");
    }

    @PostMapping("/duties/{id}/owner")
    String raise(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = owners.raise(actor, form.request(), new AssignmentId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.owner.raised", "");
    }

    @PostMapping("/rungs/{id}/sign")
    String sign(
            @PathVariable long id,
            StepForm form,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.sign(actor, form.request(), new RungId(id), until, form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.rung.signed", form.back());
    }

    @PostMapping("/rungs/{id}/reject")
    String reject(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = signing.reject(actor, form.request(), new RungId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.rung.rejected", form.back());
    }

    @PostMapping("/rungs/{id}/lift")
    String lift(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = signing.lift(actor, form.request(), new RungId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.rung.lifted", form.back());
    }

    @PostMapping("/rungs/{id}/keep")
    String keep(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = signing.keep(actor, form.request(), new RungId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.rung.kept", form.back());
    }

    /** @param upheld whether the unit is right */
    @PostMapping("/rungs/{id}/appeal/decide")
    String decide(
            @PathVariable long id, StepForm form, @RequestParam boolean upheld, Actor actor, RedirectAttributes next) {
        var outcome = appeals.decide(actor, form.request(), new RungId(id), upheld, form.reason());
        return LadderAnswers.tell(
                next, outcome, upheld ? "supervision.rung.upheld" : "supervision.rung.dismissed", form.back());
    }

    /** What the unit does with a sheet. */
    @Controller
    @Needs(Permission.ANSWER_SUPERVISION)
    static class Answering {
        private final AnswerRung answering;

        Answering(AnswerRung answering) {
            this.answering = answering;
        }

        @PostMapping("/rungs/{id}/receive")
        String receive(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
            return LadderAnswers.tell(
                    next, answering.receive(actor, form.request(), new RungId(id)), "supervision.rung.received", "");
        }

        @PostMapping("/rungs/{id}/reply")
        String reply(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
            return LadderAnswers.tell(
                    next,
                    answering.reply(actor, form.request(), new RungId(id), form.reason()),
                    "supervision.rung.replied",
                    "");
        }

        @PostMapping("/rungs/{id}/rebut")
        String rebut(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
            return LadderAnswers.tell(
                    next,
                    answering.rebut(actor, form.request(), new RungId(id), form.reason()),
                    "supervision.rung.rebutted",
                    "");
        }

        @PostMapping("/rungs/{id}/appeal")
        String appeal(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
            return LadderAnswers.tell(
                    next,
                    answering.appeal(actor, form.request(), new RungId(id), form.reason()),
                    "supervision.rung.appealed",
                    "");
        }
    }
}
