package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.CloseCoSigned;
import dev.banyan.supervision.CoSignClosing;
import dev.banyan.supervision.CoSigning.Rule;
import dev.banyan.supervision.CoSigningId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a task of several units: asked by the lead unit, co-signed by the others, decided by the office. */
@Controller
@Needs(Permission.ANSWER_SUPERVISION)
class CoSigningController {
    private final CoSignClosing signing;
    private final CloseCoSigned deciding;

    CoSigningController(CoSignClosing signing, CloseCoSigned deciding) {
        this.signing = signing;
        this.deciding = deciding;
    }

    @PostMapping("/duties/{id}/co-signing")
    String ask(
            @PathVariable long id,
            StepForm form,
            @RequestParam Rule rule,
            @RequestParam Optional<Long> report,
            Actor actor,
            RedirectAttributes next) {
        var outcome = signing.ask(
                actor, form.request(), new AssignmentId(id), rule, report.map(ReportId::new), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.cosign.asked", "");
    }

    /** @param duty number of the unit's own duty */
    @PostMapping("/co-signing/{id}/sign")
    String sign(
            @PathVariable long id,
            StepForm form,
            @RequestParam long duty,
            @RequestParam boolean agrees,
            Actor actor,
            RedirectAttributes next) {
        var outcome =
                signing.sign(actor, form.request(), new CoSigningId(id), new AssignmentId(duty), agrees, form.reason());
        return LadderAnswers.tell(
                next, outcome, agrees ? "supervision.cosign.agreed" : "supervision.cosign.dissented", "");
    }

    @PostMapping("/co-signing/{id}/withdraw")
    String withdraw(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        return LadderAnswers.tell(
                next, signing.withdraw(actor, form.request(), new CoSigningId(id)), "supervision.cosign.withdrawn", "");
    }

    @PostMapping("/co-signing/{id}/close")
    @Needs(Permission.REVIEW_REPORTS)
    String close(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = deciding.close(actor, form.request(), new CoSigningId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.cosign.closed", form.back());
    }

    @PostMapping("/co-signing/{id}/return")
    @Needs(Permission.REVIEW_REPORTS)
    String returned(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = deciding.returned(actor, form.request(), new CoSigningId(id), form.reason());
        return LadderAnswers.tell(next, outcome, "supervision.cosign.returned", form.back());
    }
}
