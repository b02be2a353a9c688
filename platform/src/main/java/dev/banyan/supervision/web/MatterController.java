package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.supervision.FindMatters;
import dev.banyan.supervision.MatterOutcome;
import dev.banyan.supervision.ReadMatterFile;
import java.util.ArrayList;
import java.util.List;
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

/** The file of a matter, and giving it to the units that shall handle it. */
@Controller
@RequestMapping("/matters/{id}")
@Needs(Permission.READ_ASSIGNMENTS)
class MatterController {
    private final ReadMatterFile files;
    private final FindMatters matters;
    private final AssignTask assigning;
    private final FindUnits units;
    private final CityCalendar calendar;
    private final Names.Lookup names;

    MatterController(
            ReadMatterFile files,
            FindMatters matters,
            AssignTask assigning,
            FindUnits units,
            CityCalendar calendar,
            Names.Lookup names) {
        this.files = files;
        this.matters = matters;
        this.assigning = assigning;
        this.units = units;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String file(@PathVariable long id, Actor actor, Model model) {
        var file = files.of(actor, new TaskId(id)).orElseThrow(Answers::notFound);
        model.addAttribute("file", file);
        model.addAttribute("names", names.of(List.of()));
        model.addAttribute("units", actor.may(Permission.ASSIGN_TASKS) ? units.all() : List.of());
        model.addAttribute("assigner", actor.may(Permission.ASSIGN_TASKS));
        model.addAttribute("issuer", actor.may(Permission.ISSUE_PAPERS));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/matter";
    }

    /** @param support codes of units that shall help */
    @PostMapping("/assign")
    @Needs(Permission.ASSIGN_TASKS)
    String assign(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam String lead,
            @RequestParam(defaultValue = "") List<String> support,
            Actor actor,
            RedirectAttributes next) {
        var matter = matters.find(actor, new TaskId(id)).orElseThrow(Answers::notFound);
        boolean urgent = matter.type().limits().sign() instanceof TimeLimit.WorkingHours;
        var orders = new ArrayList<Order>();
        orders.add(order(matter.task(), lead, DutyRole.LEAD, urgent));
        support.stream()
                .filter(unit -> !unit.isBlank() && !unit.equals(lead))
                .distinct()
                .forEach(unit -> orders.add(order(matter.task(), unit, DutyRole.SUPPORT, urgent)));
        switch (assigning.all(actor, request, orders)) {
            case AssignTask.AllAssigned(var made) -> Notices.done(next, "matters.assigned", made.size());
            case AssignTask.NoneAssigned(var reasons) ->
                Notices.refused(
                        next,
                        "responsibility.refusal."
                                + reasons.values().iterator().next().iterator().next());
        }
        return "redirect:/matters/" + id;
    }

    private static Order order(TaskId task, String unit, DutyRole role, boolean urgent) {
        return new Order(
                task,
                unit,
                role,
                new Order.Demand(
                        role == DutyRole.LEAD ? 100 : 0,
                        Optional.empty(),
                        Optional.empty(),
                        urgent,
                        Assignment.Posts.NONE));
    }

    /** Tells on the next page what a step came to. */
    static String told(RedirectAttributes next, MatterOutcome outcome, long id) {
        switch (outcome) {
            case MatterOutcome.Done(var matter) -> Notices.done(next, "matters.now." + matter.state());
            case MatterOutcome.Refused(var reason) -> Notices.refused(next, "matters.refusal." + reason);
            case MatterOutcome.ChangedMeanwhile() -> Notices.refused(next, "matters.changed-meanwhile");
            case MatterOutcome.NotFound() -> throw Answers.notFound();
        }
        return "redirect:/matters/" + id;
    }
}
