package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.ReportLists;
import dev.banyan.responsibility.AlsoAffected;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The reports that a unit was asked for and has not sent (单位未报报告), for who looks before the unit ends. */
@Component
@Needs(Permission.READ_REPORTS)
class ReportsOwed implements AlsoAffected {
    private final ReportLists reports;
    private final FindTasks tasks;
    private final FindScope scopes;

    ReportsOwed(ReportLists reports, FindTasks tasks, FindScope scopes) {
        this.reports = reports;
        this.tasks = tasks;
        this.scopes = scopes;
    }

    @Override
    public Page<Matter> of(Actor actor, String unit) {
        var seen = scopes.toRead(actor).covers(unit) ? Set.of(unit) : Set.<String>of();
        var owed = reports.page(ReportFilter.TO_DO, new Scope.Units(seen), 1);
        var titles = tasks
                .find(owed.items().stream().map(it -> task(it)).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Task::id, Task::title));
        return owed.with(lines -> lines.stream()
                .map(it -> new Matter(
                        titles.getOrDefault(task(it), ""),
                        it.terms().due(),
                        "/reports/" + it.report().id().value()))
                .toList());
    }

    private static TaskId task(ReportLine line) {
        return line.report().about().task();
    }
}
