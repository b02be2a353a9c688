package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.Roadmap;
import dev.banyan.plan.RoadmapFault;
import dev.banyan.plan.RoadmapStep;
import dev.banyan.plan.SetMilestones;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ClaimMilestone;
import dev.banyan.reports.FindMilestoneClaims;
import dev.banyan.reports.JudgeMilestone;
import dev.banyan.reports.PlanMilestones;
import dev.banyan.reports.ReportId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The milestones of a task. */
@Controller
@RequestMapping("/tasks/{id}/milestones")
@Needs(Permission.READ_REPORTS)
class MilestoneController {
    private final FindTasks tasks;
    private final FindMilestones milestones;
    private final FindMilestoneClaims claims;
    private final PlanMilestones planning;
    private final ClaimMilestone claiming;
    private final JudgeMilestone judging;
    private final RequestController.Surroundings around;

    MilestoneController(
            FindTasks tasks,
            FindMilestones milestones,
            FindMilestoneClaims claims,
            PlanMilestones planning,
            ClaimMilestone claiming,
            JudgeMilestone judging,
            RequestController.Surroundings around) {
        this.tasks = tasks;
        this.milestones = milestones;
        this.claims = claims;
        this.planning = planning;
        this.claiming = claiming;
        this.judging = judging;
        this.around = around;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @RequestParam Optional<Long> report, Model model) {
        model.addAttribute("chosen", report.orElse(0L));
        var task = find(id);
        var rows = milestones
                .of(task.id())
                .map(it -> it.milestones().stream().map(MilestonePage.Row::of).toList())
                .orElseGet(() -> milestones.propose(task, around.calendar().today()).stream()
                        .map(MilestonePage.Row::of)
                        .toList());
        return page(actor, task, rows, List.of(), model);
    }

    private String page(Actor actor, Task task, List<MilestonePage.Row> rows, List<RoadmapFault> faults, Model model) {
        boolean plan = actor.may(Permission.SET_MILESTONES) && !task.dropped() && planning.mayPlan(actor, task.id());
        model.addAttribute(
                "page",
                new MilestonePage(
                        task,
                        milestones.versions(task.id()),
                        claims.of(actor, task.id()),
                        actor.may(Permission.WRITE_REPORTS) ? claims.proofs(actor, task.id()) : List.of(),
                        new MilestonePage.May(
                                plan, actor.may(Permission.WRITE_REPORTS), actor.may(Permission.REVIEW_REPORTS)),
                        rows,
                        faults,
                        around.calendar().today()));
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("names", Names.of(around.units().ever(), Map.of()));
        return "reports/milestones";
    }

    @PostMapping
    @Needs(Permission.SET_MILESTONES)
    String set(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam List<String> number,
            @RequestParam List<String> wording,
            @RequestParam List<String> due,
            @RequestParam List<String> weight,
            @RequestParam List<String> proof,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var task = find(id);
        var rows = rows(number, wording, due, weight, proof);
        var steps = rows.stream().map(MilestoneController::step).toList();
        var outcome = planning.set(actor, task.id(), seen, request, steps, reason)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return switch (outcome) {
            case SetMilestones.RoadmapSet(Roadmap roadmap) -> {
                Notices.done(next, "checks.milestones.set", roadmap.version());
                yield "redirect:/tasks/" + id + "/milestones";
            }
            case SetMilestones.Refused(List<RoadmapFault> faults) -> {
                response.setStatus(422);
                yield page(actor, task, rows, faults, model);
            }
            case SetMilestones.ReasonMissing() -> {
                response.setStatus(422);
                model.addAttribute("reasonMissing", true);
                yield page(actor, task, rows, List.of(), model);
            }
            case SetMilestones.ChangedMeanwhile(Roadmap now) -> {
                Notices.refused(next, "checks.milestones.changed-meanwhile", now.setBy());
                yield "redirect:/tasks/" + id + "/milestones";
            }
            case SetMilestones.NoSuchTask() -> throw notFound();
        };
    }

    @PostMapping("/{number}/claim")
    @Needs(Permission.WRITE_REPORTS)
    String claim(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam String report,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam String words,
            @RequestParam UUID request,
            RedirectAttributes next) {
        var by = report.strip().matches("\\d{1,18}") ? Long.parseLong(report.strip()) : 0;
        var outcome = claiming.claim(
                actor,
                new MilestoneId(new TaskId(id), number),
                new ReportId(by),
                day.orElse(around.calendar().today()),
                words,
                request);
        if (outcome == ClaimMilestone.Outcome.CLAIMED) {
            Notices.done(next, "checks.claim." + outcome);
        } else {
            Notices.refused(next, "checks.claim." + outcome);
        }
        return "redirect:/tasks/" + id + "/milestones";
    }

    @PostMapping("/claims/{claim}")
    @Needs(Permission.REVIEW_REPORTS)
    String judge(
            Actor actor,
            @PathVariable long id,
            @PathVariable long claim,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var outcome = judging.judge(actor, claim, accepted, reason);
        if (outcome == JudgeMilestone.Outcome.JUDGED) {
            Notices.done(next, "checks.judged." + outcome);
        } else {
            Notices.refused(next, "checks.judged." + outcome);
        }
        return "redirect:/tasks/" + id + "/milestones";
    }

    private static List<MilestonePage.Row> rows(
            List<String> number, List<String> wording, List<String> due, List<String> weight, List<String> proof) {
        var rows = new ArrayList<MilestonePage.Row>();
        int most = Math.min(
                Math.min(Math.min(number.size(), wording.size()), Math.min(due.size(), weight.size())), proof.size());
        for (int i = 0; i < most; i++) {
            var row = new MilestonePage.Row(number.get(i), wording.get(i), due.get(i), weight.get(i), proof.get(i));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static RoadmapStep step(MilestonePage.Row row) {
        return new RoadmapStep(whole(row.number()), row.wording(), day(row.due()), whole(row.weight()), row.proof());
    }

    private static Optional<Integer> whole(String text) {
        return Optional.of(text.strip()).filter(it -> it.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Task find(long id) {
        return tasks.find(new TaskId(id)).orElseThrow(MilestoneController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
