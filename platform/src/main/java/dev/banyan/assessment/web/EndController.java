package dev.banyan.assessment.web;

import dev.banyan.assessment.EndJudging;
import dev.banyan.assessment.Ending;
import dev.banyan.assessment.PanelId;
import dev.banyan.assessment.SurveyId;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a survey or a panel before its last day, or takes it back. */
@Controller
@Needs(Permission.ASSESS)
class EndController {
    private final EndJudging ending;

    EndController(EndJudging ending) {
        this.ending = ending;
    }

    @PostMapping("/surveys/{id}/end")
    String survey(
            @PathVariable long id,
            @RequestParam Ending.How how,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        return told(ending.survey(actor, new SurveyId(id), how, reason), how, "/surveys/" + id, next);
    }

    @PostMapping("/panels/{id}/end")
    String panel(
            @PathVariable long id,
            @RequestParam Ending.How how,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        return told(ending.panel(actor, new PanelId(id), how, reason), how, "/panels/" + id, next);
    }

    private static String told(EndJudging.Outcome outcome, Ending.How how, String page, RedirectAttributes next) {
        switch (outcome) {
            case DONE -> Notices.done(next, "surveys.end.done." + how);
            case REASON_MISSING, REASON_TOO_LONG, NOT_BEGUN, OVER ->
                Notices.refused(next, "surveys.end.refusal." + outcome);
            case NOT_FOUND -> throw SurveyController.notFound();
        }
        return "redirect:" + page;
    }
}
