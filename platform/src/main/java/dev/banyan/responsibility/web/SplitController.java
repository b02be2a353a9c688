package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.BreakDownTask;
import dev.banyan.responsibility.Split;
import dev.banyan.responsibility.rules.SplitCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a leading unit breaks its task down. */
@Controller
@RequestMapping("/responsibility/tasks/{id}/split")
@Needs(Permission.BREAK_DOWN_TASKS)
class SplitController {
    private final BreakDownTask breaking;
    private final FindUnits units;

    SplitController(BreakDownTask breaking, FindUnits units) {
        this.breaking = breaking;
        this.units = units;
    }

    @GetMapping
    String form(@PathVariable long id, Actor actor, Model model) {
        var desk = breaking.desk(actor, new TaskId(id)).orElseThrow(Answers::notFound);
        return show(desk, SplitForm.of(desk), Optional.empty(), version(desk), model);
    }

    @PostMapping
    String split(
            @PathVariable long id,
            @RequestParam(name = "do", defaultValue = "check") String wanted,
            @RequestParam UUID request,
            @RequestParam int seen,
            HttpServletRequest sent,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes next) {
        var task = new TaskId(id);
        var desk = breaking.desk(actor, task).orElseThrow(Answers::notFound);
        var form = SplitForm.of(sent.getParameterMap());
        return switch (wanted) {
            case "more" -> show(desk, form.longer(), Optional.empty(), seen, model);
            case "every" -> show(desk, form.withEveryUnit(desk), Optional.empty(), seen, model);
            case "share" -> show(desk, form.shared(desk), Optional.empty(), seen, model);
            case "save" ->
                switch (breaking.breakDown(actor, request, task, seen, form.plan(desk))) {
                    case BreakDownTask.BrokenDown(Split split) -> {
                        Notices.done(
                                next,
                                "responsibility.split.done",
                                split.version(),
                                split.shares().size());
                        yield "redirect:/responsibility/tasks/" + id;
                    }
                    case BreakDownTask.Refused(SplitCheck check) -> {
                        response.setStatus(422);
                        yield show(desk, form, Optional.of(check), seen, model);
                    }
                    case BreakDownTask.ChangedMeanwhile(String by) -> {
                        Notices.refused(next, "responsibility.changed-meanwhile", by);
                        yield "redirect:/responsibility/tasks/" + id + "/split";
                    }
                    case BreakDownTask.NotYours() -> throw Answers.notFound();
                };
            default -> show(desk, form, breaking.check(actor, task, form.plan(desk)), seen, model);
        };
    }

    private String show(BreakDownTask.Desk desk, SplitForm form, Optional<SplitCheck> check, int seen, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("form", form);
        model.addAttribute("check", check);
        model.addAttribute("seen", seen);
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/split";
    }

    private static int version(BreakDownTask.Desk desk) {
        return desk.versions().stream().findFirst().map(Split::version).orElse(0);
    }
}
