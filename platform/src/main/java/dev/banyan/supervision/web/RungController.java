package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.AnswerRung;
import dev.banyan.supervision.DecideAppeal;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.ProposeRung;
import dev.banyan.supervision.RaiseDutyOwner;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.SignRung;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
    private final DecideAppeal appeals;
    private final RaiseDutyOwner owners;

    RungController(ProposeRung proposing, SignRung signing, DecideAppeal appeals, RaiseDutyOwner owners) {
        this.proposing = proposing;
        this.signing = signing;
        this.appeals = appeals;
        this.owners = owners;
    }

    @PostMapping("/duties/{id}/ladder")
    String propose(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam LadderLevel level,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = proposing.propose(actor, request, new AssignmentId(id), level, reason);
        return LadderAnswers.tell(next, outcome, "supervision.rung.proposed", "");
    }

    @PostMapping("/duties/{id}/owner")
    String raise(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = owners.raise(actor, request, new AssignmentId(id), reason);
        return LadderAnswers.tell(next, outcome, "supervision.owner.raised", "");
    }

    @PostMapping("/rungs/{id}/sign")
    String sign(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.sign(actor, request, new RungId(id), until, reason);
        return LadderAnswers.tell(next, outcome, "supervision.rung.signed", back);
    }

    @PostMapping("/rungs/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.reject(actor, request, new RungId(id), reason);
        return LadderAnswers.tell(next, outcome, "supervision.rung.rejected", back);
    }

    @PostMapping("/rungs/{id}/lift")
    String lift(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.lift(actor, request, new RungId(id), reason);
        return LadderAnswers.tell(next, outcome, "supervision.rung.lifted", back);
    }

    @PostMapping("/rungs/{id}/keep")
    String keep(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.keep(actor, request, new RungId(id), reason);
        return LadderAnswers.tell(next, outcome, "supervision.rung.kept", back);
    }

    /** @param upheld whether the unit is right */
    @PostMapping("/rungs/{id}/appeal/decide")
    String decide(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            RedirectAttributes next) {
        var outcome = appeals.decide(actor, request, new RungId(id), upheld, reason);
        return LadderAnswers.tell(
                next, outcome, upheld ? "supervision.rung.upheld" : "supervision.rung.dismissed", back);
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
        String receive(@PathVariable long id, @RequestParam UUID request, Actor actor, RedirectAttributes next) {
            return LadderAnswers.tell(
                    next, answering.receive(actor, request, new RungId(id)), "supervision.rung.received", "");
        }

        @PostMapping("/rungs/{id}/reply")
        String reply(
                @PathVariable long id,
                @RequestParam UUID request,
                @RequestParam(defaultValue = "") String reason,
                Actor actor,
                RedirectAttributes next) {
            return LadderAnswers.tell(
                    next, answering.reply(actor, request, new RungId(id), reason), "supervision.rung.replied", "");
        }

        @PostMapping("/rungs/{id}/rebut")
        String rebut(
                @PathVariable long id,
                @RequestParam UUID request,
                @RequestParam(defaultValue = "") String reason,
                Actor actor,
                RedirectAttributes next) {
            return LadderAnswers.tell(
                    next, answering.rebut(actor, request, new RungId(id), reason), "supervision.rung.rebutted", "");
        }

        @PostMapping("/rungs/{id}/appeal")
        String appeal(
                @PathVariable long id,
                @RequestParam UUID request,
                @RequestParam(defaultValue = "") String reason,
                Actor actor,
                RedirectAttributes next) {
            return LadderAnswers.tell(
                    next, answering.appeal(actor, request, new RungId(id), reason), "supervision.rung.appealed", "");
        }
    }
}
