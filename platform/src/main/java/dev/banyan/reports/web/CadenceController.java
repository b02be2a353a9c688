package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskWhatIsDue;
import dev.banyan.reports.Cadence;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often the figures of a task fall due. */
@Controller
@RequestMapping("/tasks/{id}/cadence")
@Needs(Permission.REQUEST_REPORTS)
class CadenceController {
    private final FindTasks tasks;
    private final AskWhatIsDue asking;

    CadenceController(FindTasks tasks, AskWhatIsDue asking) {
        this.tasks = tasks;
        this.asking = asking;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        var task = find(id);
        var cadence = asking.cadence(task.id());
        model.addAttribute("task", task);
        model.addAttribute("cadence", cadence);
        model.addAttribute("running", asking.running(cadence));
        return "reports/cadence";
    }

    @PostMapping
    String set(Actor actor, @PathVariable long id, @RequestParam Cadence cadence, RedirectAttributes next) {
        asking.setCadence(actor, find(id).id(), cadence);
        Notices.done(next, "reports.cadence.saved");
        return "redirect:/tasks/" + id + "/cadence";
    }

    private Task find(long id) {
        return tasks.find(new TaskId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
