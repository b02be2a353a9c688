package dev.banyan.assessment.web;

import dev.banyan.assessment.AnswerConsequence;
import dev.banyan.assessment.ConsequenceFact.HandOver;
import dev.banyan.assessment.ConsequenceFact.Tolerance;
import dev.banyan.assessment.ConsequenceId;
import dev.banyan.assessment.ConsequenceOutcome;
import dev.banyan.assessment.ConsequenceStep;
import dev.banyan.assessment.ConsequenceWish;
import dev.banyan.assessment.HandleConsequence;
import dev.banyan.assessment.SignConsequence;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that leaders, the office and the unit take with a consequence. */
@Controller
@RequestMapping("/consequences/{id}")
@Needs(Permission.ASSESS)
class ConsequenceStepController {
    private static final String DAYS = "[0-9]{1,3}";

    private final SignConsequence signing;
    private final AnswerConsequence answering;
    private final HandleConsequence handling;

    ConsequenceStepController(SignConsequence signing, AnswerConsequence answering, HandleConsequence handling) {
        this.signing = signing;
        this.answering = answering;
        this.handling = handling;
    }

    /** What every form holds, and what some do (填写内容). */
    record Typed(
            @Nullable UUID request,
            int seen,
            String text,
            String days,
            String due,
            @Nullable Boolean tolerated,
            String ground,
            String to,
            String paper) {
        Typed {
            text = said(text);
            days = said(days);
            due = said(due);
            ground = said(ground);
            to = said(to);
            paper = said(paper);
        }

        /** Every form names its request. */
        @Override
        public UUID request() {
            if (request == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return request;
        }

        ConsequenceWish wish(long id) {
            return new ConsequenceWish(request(), new ConsequenceId(id), seen, text);
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/sign")
    @Needs(Permission.APPROVE_SCORES)
    String sign(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        int days = typed.days().matches(DAYS) ? Integer.parseInt(typed.days()) : 0;
        return told(id, signing.sign(actor, typed.wish(id), days), ConsequenceStep.SIGNED, next);
    }

    @PostMapping("/uphold")
    @Needs(Permission.APPROVE_SCORES)
    String uphold(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return decide(id, typed, actor, true, next);
    }

    @PostMapping("/drop")
    @Needs(Permission.APPROVE_SCORES)
    String drop(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return decide(id, typed, actor, false, next);
    }

    private String decide(long id, Typed typed, Actor actor, boolean uphold, RedirectAttributes next) {
        var decision = new SignConsequence.Decision(
                new Tolerance(Boolean.TRUE.equals(typed.tolerated()), typed.ground()), SurveyText.day(typed.due()));
        return told(
                id,
                signing.decide(actor, typed.wish(id), uphold, decision),
                uphold ? ConsequenceStep.UPHELD : ConsequenceStep.DROPPED,
                next);
    }

    @PostMapping("/reply")
    @Needs(Permission.APPEAL_SCORES)
    String reply(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(id, answering.reply(actor, typed.wish(id)), ConsequenceStep.REPLIED, next);
    }

    @PostMapping("/rectified")
    @Needs(Permission.APPEAL_SCORES)
    String rectified(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(id, answering.rectified(actor, typed.wish(id)), ConsequenceStep.RECTIFIED, next);
    }

    @PostMapping("/carried-out")
    String carriedOut(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(id, handling.carriedOut(actor, typed.wish(id)), ConsequenceStep.CARRIED_OUT, next);
    }

    @PostMapping("/handed-over")
    String handedOver(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(
                id,
                handling.handedOver(actor, typed.wish(id), new HandOver(typed.to(), typed.paper())),
                ConsequenceStep.HANDED_OVER,
                next);
    }

    @PostMapping("/return")
    String giveBack(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(
                id,
                handling.giveBack(actor, typed.wish(id), SurveyText.day(typed.due())),
                ConsequenceStep.RETURNED,
                next);
    }

    @PostMapping("/close")
    String close(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(id, handling.close(actor, typed.wish(id)), ConsequenceStep.CLOSED, next);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable long id, Typed typed, Actor actor, RedirectAttributes next) {
        return told(id, handling.withdraw(actor, typed.wish(id)), ConsequenceStep.WITHDRAWN, next);
    }

    private static String told(long id, ConsequenceOutcome outcome, ConsequenceStep step, RedirectAttributes next) {
        ConsequenceAnswers.tell(next, outcome, "consequences.done." + step);
        return "redirect:/consequences/" + id;
    }
}
