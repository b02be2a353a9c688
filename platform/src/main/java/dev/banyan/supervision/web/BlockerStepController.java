package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.BlockerId;
import dev.banyan.supervision.BlockerOutcome;
import dev.banyan.supervision.HandleBlocker;
import dev.banyan.supervision.RaiseBlocker;
import dev.banyan.supervision.RaiseBlocker.NewBlocker;
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

/** What units do with blockers: raise, answer, give back, confirm. */
@Controller
@RequestMapping("/blockers")
@Needs(Permission.HANDLE_BLOCKERS)
class BlockerStepController {
    private final RaiseBlocker raising;
    private final HandleBlocker handling;
    private final FindUnits units;
    private final FindScope scopes;
    private final Names.Lookup names;

    BlockerStepController(
            RaiseBlocker raising, HandleBlocker handling, FindUnits units, FindScope scopes, Names.Lookup names) {
        this.raising = raising;
        this.handling = handling;
        this.units = units;
        this.scopes = scopes;
        this.names = names;
    }

    @GetMapping("/new")
    String form(@RequestParam long task, Actor actor, Model model) {
        var id = new TaskId(task);
        var own = scopes.of(actor);
        model.addAttribute("task", id);
        model.addAttribute("about", raising.task(actor, id));
        model.addAttribute("bodies", raising.bodies(actor, id));
        model.addAttribute("units", units.all());
        model.addAttribute(
                "raisers",
                units.all().stream().filter(it -> own.covers(it.code())).toList());
        model.addAttribute("own", scopes.unitOf(actor).orElse(""));
        model.addAttribute("names", names.of(List.of(id)));
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/raiseblocker";
    }

    @PostMapping
    String raise(
            @RequestParam UUID request,
            @RequestParam long task,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String raiser,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes next) {
        var outcome = raising.raise(actor, request, new NewBlocker(new TaskId(task), body, raiser, owner, limit, text));
        MeetingAnswers.tell(next, outcome, "meetings.done.raised");
        return outcome instanceof BlockerOutcome.Done(var blocker)
                ? "redirect:/blockers/" + blocker.id().value()
                : "redirect:/blockers/new?task=" + task;
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = handling.answer(actor, form.request(), new BlockerId(id), form.seen(), form.text());
        MeetingAnswers.tell(next, outcome, "meetings.done.answered");
        return "redirect:/blockers/" + id;
    }

    @PostMapping("/{id}/return")
    String giveBack(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        var outcome = handling.giveBack(actor, form.request(), new BlockerId(id), form.seen(), form.text());
        MeetingAnswers.tell(next, outcome, "meetings.done.returned");
        return "redirect:/blockers/" + id;
    }

    @PostMapping("/{id}/solve")
    String solve(@PathVariable long id, StepForm form, Actor actor, RedirectAttributes next) {
        MeetingAnswers.tell(
                next, handling.solve(actor, form.request(), new BlockerId(id), form.seen()), "meetings.done.solved");
        return "redirect:/blockers/" + id;
    }
}
