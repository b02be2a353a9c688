package dev.banyan.cockpit.web;

import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.ReadTaskLights;
import dev.banyan.cockpit.ReadTaskReports;
import dev.banyan.cockpit.TaskLights;
import dev.banyan.cockpit.TaskLights.Apart;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.frame.Signpost;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAims;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one task: its light, its path, its past, and why. */
@Controller
@RequestMapping("/tasks/{id}/lights")
@Needs(Permission.READ_ASSIGNMENTS)
class TaskLightsController {
    private final LookAtLights looking;
    private final ReadTaskLights reading;
    private final ReadTaskReports reports;
    private final FindUnits units;
    private final Words words;

    TaskLightsController(
            LookAtLights looking,
            ReadTaskLights reading,
            ReadTaskReports reports,
            FindUnits units,
            FindAims aims,
            FindMilestones milestones) {
        this.looking = looking;
        this.reading = reading;
        this.reports = reports;
        this.units = units;
        this.words = new Words(aims, milestones);
    }

    /** What the plan says of a task. */
    private record Words(FindAims aims, FindMilestones milestones) {}

    @Bean
    static Signpost taskLightsSignpost() {
        return new Signpost(
                Signpost.Place.TASK,
                5,
                "cockpit.task.signpost",
                "/tasks/{task}/lights",
                Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "MONTHS") Apart apart,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int reports,
            Actor actor,
            Model model) {
        var standpoint = OverviewStandpoint.of(parameters);
        return looking.from(actor, standpoint)
                .map(look -> {
                    var task = new TaskId(id);
                    var lights = reading.of(look, task, apart).orElseThrow(TaskLightsController::notFound);
                    model.addAttribute(
                            "time",
                            OverviewTime.of(
                                    standpoint,
                                    look,
                                    path(id),
                                    Map.of("apart", Optional.of(apart).filter(it -> it != Apart.MONTHS))));
                    model.addAttribute("task", lights);
                    model.addAttribute("owed", Page.of(lights.owed(), page));
                    model.addAttribute("apart", apart);
                    var aims = words.aims().of(lights.task());
                    model.addAttribute("aims", aims);
                    model.addAttribute("figures", figures(actor, look, lights, aims));
                    model.addAttribute("roadmap", words.milestones().of(task));
                    model.addAttribute("said", said(actor, look, task, reports));
                    model.addAttribute("names", UnitNames.of(units));
                    model.addAttribute("journal", actor.may(Permission.READ_JOURNAL));
                    return "cockpit/tasklights";
                })
                .orElse(OverviewController.WAIT);
    }

    /** What the lead stated of the one figure that the task is about. */
    private SortedMap<LocalDate, BigDecimal> figures(Actor actor, Look look, TaskLights task, List<Aim> aims) {
        return task.owed().stream()
                .filter(it -> aims.size() == 1 && it.duty() == Duty.LEAD && actor.may(Permission.READ_REPORTS))
                .findFirst()
                .map(lead -> reports.figures(look, lead.light()))
                .orElseGet(TreeMap::new);
    }

    private Object said(Actor actor, Look look, TaskId task, int page) {
        return actor.may(Permission.READ_REPORTS) ? Optional.of(reports.of(look, task, page)) : Optional.empty();
    }

    /** Why the light of one assignment is what it is, under an address of its own. */
    @GetMapping("/{assignment}")
    String why(
            @PathVariable long id,
            @PathVariable long assignment,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model) {
        var standpoint = OverviewStandpoint.of(parameters);
        return looking.from(actor, standpoint)
                .map(look -> {
                    model.addAttribute(
                            "time", OverviewTime.of(standpoint, look, path(id) + "/" + assignment, Map.of()));
                    model.addAttribute(
                            "owed",
                            reading.of(look, new TaskId(id), new AssignmentId(assignment))
                                    .orElseThrow(TaskLightsController::notFound));
                    model.addAttribute("names", UnitNames.of(units));
                    return "cockpit/tasklightswhy";
                })
                .orElse(OverviewController.WAIT);
    }

    private static String path(long id) {
        return "/tasks/" + id + "/lights";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
