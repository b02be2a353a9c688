package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.AnswerQuestion;
import dev.banyan.supervision.QuestionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the lead unit does: answers. */
@Controller
@Needs(Permission.ANSWER_QUESTIONS)
class AnswerController {
    private final AnswerQuestion answering;

    AnswerController(AnswerQuestion answering) {
        this.answering = answering;
    }

    @PostMapping("/questions/{id}/answer")
    String answer(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = answering.answer(actor, form.request(), new QuestionId(id), form.seen(), form.text());
        Answers.tell(next, outcome, form.text(), "supervision.answered");
        return "redirect:/questions/" + id;
    }
}
