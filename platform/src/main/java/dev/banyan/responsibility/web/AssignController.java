package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.PostId;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.HandOver;
import dev.banyan.responsibility.Order;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office gives, changes, hands over and takes back. */
@Controller
@Needs(Permission.ASSIGN_TASKS)
class AssignController {
    private final AssignTask assigning;
    private final HandOver handing;

    AssignController(AssignTask assigning, HandOver handing) {
        this.assigning = assigning;
        this.handing = handing;
    }

    /** What a form about due date, weight and posts holds. */
    record Wanted(
            int weight,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> due,
            Optional<String> reason,
            Optional<Boolean> urgent,
            Optional<Long> leader,
            Optional<Long> liaison) {
        Order.Demand demand() {
            return new Order.Demand(
                    weight,
                    due,
                    reason.map(String::strip).filter(it -> !it.isEmpty()),
                    urgent.orElse(false),
                    new Assignment.Posts(leader.map(PostId::new), liaison.map(PostId::new)));
        }
    }

    /** Which assignment a form is about, as it was shown. */
    record Shown(UUID request, long task, int seen) {
        String page() {
            return "redirect:/responsibility/tasks/" + task;
        }
    }

    @PostMapping("/responsibility/tasks/{id}/assign")
    String assign(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam String unit,
            @RequestParam DutyRole role,
            @ModelAttribute Wanted wanted,
            Actor actor,
            RedirectAttributes next) {
        var outcome = assigning.assign(actor, request, new Order(new TaskId(id), unit, role, wanted.demand()));
        Answers.tell(next, outcome, "responsibility.assigned");
        return "redirect:/responsibility/tasks/" + id;
    }

    @PostMapping("/responsibility/assignments/{id}/change")
    String change(
            @PathVariable long id,
            @ModelAttribute Shown shown,
            @ModelAttribute Wanted wanted,
            Actor actor,
            RedirectAttributes next) {
        var outcome = assigning.change(actor, shown.request(), new AssignmentId(id), shown.seen(), wanted.demand());
        Answers.tell(next, outcome, "responsibility.changed");
        return shown.page();
    }

    @PostMapping("/responsibility/assignments/{id}/again")
    String again(
            @PathVariable long id,
            @ModelAttribute Shown shown,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = assigning.again(actor, shown.request(), new AssignmentId(id), shown.seen(), reason);
        Answers.tell(next, outcome, "responsibility.assigned-again");
        return shown.page();
    }

    @PostMapping("/responsibility/assignments/{id}/take-back")
    String takeBack(
            @PathVariable long id,
            @ModelAttribute Shown shown,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = assigning.takeBack(actor, shown.request(), new AssignmentId(id), shown.seen(), reason);
        Answers.tell(next, outcome, "responsibility.taken-back");
        return shown.page();
    }

    @PostMapping("/responsibility/assignments/{id}/hand-over")
    String handOver(
            @PathVariable long id,
            @ModelAttribute Shown shown,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        var outcome = handing.one(actor, shown.request(), new AssignmentId(id), shown.seen(), to, reason);
        Answers.tell(next, outcome, "responsibility.handed-over");
        return shown.page();
    }
}
