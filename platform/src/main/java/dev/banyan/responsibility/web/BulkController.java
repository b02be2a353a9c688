package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.Page;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.ImportAssignments;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.ProposeAssignments;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many assignments at once: from the text of the plan, or from a table. */
@Controller
@Needs(Permission.ASSIGN_TASKS)
class BulkController {
    private static final int MOST_CHOICES = 2000;

    private final ProposeAssignments proposing;
    private final AssignTask assigning;
    private final ImportAssignments importing;
    private final ReadPlans plans;
    private final FindUnits units;

    BulkController(
            ProposeAssignments proposing,
            AssignTask assigning,
            ImportAssignments importing,
            ReadPlans plans,
            FindUnits units) {
        this.proposing = proposing;
        this.assigning = assigning;
        this.importing = importing;
        this.plans = plans;
        this.units = units;
    }

    @GetMapping("/responsibility/proposals")
    String proposals(@RequestParam long plan, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        var version = plans.find(new PlanId(plan), Optional.empty()).orElseThrow(Answers::notFound);
        var all = proposing.of(actor, new PlanId(plan));
        model.addAttribute("plan", version.entry());
        model.addAttribute("proposals", Page.of(all, page));
        model.addAttribute(
                "openCount",
                all.stream().filter(it -> !it.done() && !it.units().isEmpty()).count());
        model.addAttribute(
                "unknown",
                all.stream()
                        .filter(it -> it.units().isEmpty())
                        .map(it -> it.printed())
                        .distinct()
                        .toList());
        model.addAttribute("labels", UnitLabels.of(units.ever()));
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/proposals";
    }

    /** @param choice task, role, weight and unit of each that is wanted, as the page put them together */
    @PostMapping("/responsibility/proposals")
    String confirm(
            @RequestParam long plan,
            @RequestParam UUID request,
            @RequestParam Optional<List<String>> choice,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> due,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            RedirectAttributes next) {
        var orders = choice.orElse(List.of()).stream()
                .limit(MOST_CHOICES)
                .flatMap(it -> order(it, due).stream())
                .toList();
        if (orders.isEmpty()) {
            Notices.refused(next, "responsibility.proposals.none-chosen");
        } else {
            var refused = assigning.refusals(actor, orders);
            var good = IntStream.range(0, orders.size())
                    .filter(i -> !refused.containsKey(i))
                    .mapToObj(orders::get)
                    .toList();
            switch (assigning.all(actor, request, good)) {
                case AssignTask.AllAssigned(List<Assignment> made) -> {
                    if (refused.isEmpty()) {
                        Notices.done(next, "responsibility.proposals.done", made.size());
                    } else {
                        Notices.refused(next, "responsibility.proposals.some", made.size(), refused.size());
                    }
                }
                case AssignTask.NoneAssigned(var reasons) ->
                    Answers.refused(next, reasons.values().iterator().next());
            }
        }
        return "redirect:/responsibility/proposals?plan=" + plan + "&page=" + page;
    }

    private static Optional<Order> order(String choice, Optional<LocalDate> due) {
        String[] parts = choice.split(" ", 4);
        if (parts.length != 4 || !parts[0].matches("[0-9]{1,15}") || !parts[2].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        var role = java.util.Arrays.stream(DutyRole.values())
                .filter(it -> it.name().equals(parts[1]))
                .findFirst();
        return role.map(it -> new Order(
                new TaskId(Long.parseLong(parts[0])),
                parts[3],
                it,
                new Order.Demand(Integer.parseInt(parts[2]), due, Optional.empty(), false, Assignment.Posts.NONE)));
    }

    @GetMapping("/responsibility/import")
    String form(Model model) {
        model.addAttribute("outcome", Optional.empty());
        model.addAttribute("trial", true);
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/import";
    }

    @PostMapping("/responsibility/import")
    String take(
            @RequestParam Optional<MultipartFile> table,
            @RequestParam UUID request,
            @RequestParam(name = "do", defaultValue = "try") String wanted,
            Actor actor,
            Model model,
            RedirectAttributes next)
            throws IOException {
        byte[] content = table.isPresent() ? table.get().getBytes() : new byte[0];
        boolean trial = !wanted.equals("take");
        var outcome = importing.from(actor, request, content, trial);
        if (!trial && outcome instanceof ImportAssignments.Taken(int assigned, int changed, int same)) {
            Notices.done(next, "responsibility.import.done", assigned, changed, same);
            return "redirect:/responsibility/import";
        }
        model.addAttribute("outcome", Optional.of(outcome));
        model.addAttribute("trial", trial);
        model.addAttribute("request", UUID.randomUUID());
        return "responsibility/import";
    }
}
