package dev.banyan.plan.web;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanSummary;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Approved plans and their tasks for programs. */
@Api
@Needs(Permission.READ_PLANS)
class PlansApi {
    private final ReadPlans plans;
    private final FindTasks tasks;

    PlansApi(ReadPlans plans, FindTasks tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    record PlanRow(
            long id,
            String title,
            int version,
            String approvedBy,
            Instant approvedAt,
            int actions,
            int tasks,
            int indicators) {
        static PlanRow of(PlanSummary plan) {
            var newest = plan.newest();
            return new PlanRow(
                    newest.plan().value(),
                    newest.title(),
                    newest.number(),
                    newest.approvedBy(),
                    newest.approvedAt(),
                    plan.actions(),
                    plan.tasks(),
                    plan.indicators());
        }
    }

    record TaskRow(
            long id,
            Optional<Long> plan,
            Optional<Integer> part,
            Optional<Long> parent,
            String title,
            String text,
            Optional<LocalDate> due,
            boolean dropped) {
        static TaskRow of(Task task) {
            return new TaskRow(
                    task.id().value(),
                    task.source().map(source -> source.plan().value()),
                    task.source().map(Task.Source::part),
                    task.parent().map(TaskId::value),
                    task.title(),
                    task.text(),
                    task.due(),
                    task.dropped());
        }
    }

    @GetMapping("/plans")
    ApiPage<PlanRow> listPlans(@RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = plans.after(new PlanId(asked.afterNumber()), asked.look()).stream()
                .map(PlanRow::of)
                .toList();
        return ApiPage.of(found, asked, plan -> String.valueOf(plan.id()));
    }

    @GetMapping("/plans/{id}")
    PlanRow readPlan(@PathVariable long id) {
        return plans.after(new PlanId(id - 1), 1).stream()
                .map(PlanRow::of)
                .filter(plan -> plan.id() == id)
                .findFirst()
                .orElseThrow(ApiRefusal::notFound);
    }

    @GetMapping("/plans/{id}/tasks")
    ApiPage<TaskRow> listTasks(
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        readPlan(id);
        var asked = ApiPage.asked(cursor, limit);
        long after = asked.afterNumber();
        var found = tasks.of(new PlanId(id)).stream()
                .filter(task -> task.id().value() > after)
                .sorted(Comparator.comparing(task -> task.id().value()))
                .limit(asked.look())
                .map(TaskRow::of)
                .toList();
        return ApiPage.of(found, asked, task -> String.valueOf(task.id()));
    }
}
