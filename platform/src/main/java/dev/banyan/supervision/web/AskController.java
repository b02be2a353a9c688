package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.ReadTaskDuties;
import dev.banyan.supervision.AskQuestion;
import dev.banyan.supervision.NoteAnswer;
import dev.banyan.supervision.Outcome;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.ReopenQuestion;
import dev.banyan.supervision.WithdrawQuestion;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an observer does: asks, notes an answer, asks once more, takes a question back. */
@Controller
@RequestMapping("/questions")
@Needs(Permission.ASK_QUESTIONS)
class AskController {
    private final AskQuestion asking;
    private final ReopenQuestion reopening;
    private final NoteAnswer noting;
    private final WithdrawQuestion withdrawing;
    private final ReadTaskDuties duties;
    private final Names.Lookup names;

    AskController(
            AskQuestion asking,
            ReopenQuestion reopening,
            NoteAnswer noting,
            WithdrawQuestion withdrawing,
            ReadTaskDuties duties,
            Names.Lookup names) {
        this.asking = asking;
        this.reopening = reopening;
        this.noting = noting;
        this.withdrawing = withdrawing;
        this.duties = duties;
        this.names = names;
    }

    @GetMapping("/new")
    String form(@RequestParam long task, Actor actor, Model model) {
        var about = duties.of(actor, new TaskId(task)).orElseThrow(Answers::notFound);
        model.addAttribute("about", about);
        model.addAttribute("names", names.of(List.of(about.task().id())));
        model.addAttribute("due", asking.due());
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("typed", Answers.typed(model));
        return "supervision/ask";
    }

    @PostMapping
    String ask(
            @RequestParam UUID request,
            @RequestParam long task,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes next) {
        var outcome = asking.ask(actor, request, new TaskId(task), text);
        Answers.tell(next, outcome, text, "supervision.asked");
        return outcome instanceof Outcome.Done(var question)
                ? "redirect:/questions/" + question.id().value()
                : "redirect:/questions/new?task=" + task;
    }

    @PostMapping("/{id}/note")
    String note(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        Answers.tell(
                next, noting.note(actor, form.request(), new QuestionId(id), form.seen()), "", "supervision.noted");
        return "redirect:/questions/" + id;
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = reopening.reopen(actor, form.request(), new QuestionId(id), form.seen(), form.text());
        Answers.tell(next, outcome, form.text(), "supervision.reopened");
        return "redirect:/questions/" + id;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = withdrawing.withdraw(actor, form.request(), new QuestionId(id), form.seen());
        Answers.tell(next, outcome, "", "supervision.withdrawn");
        return "redirect:/questions/" + id;
    }
}
