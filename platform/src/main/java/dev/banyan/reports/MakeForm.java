package dev.banyan.reports;

import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.ReadPlans;
import dev.banyan.plan.Task;
import dev.banyan.reports.rules.Clauses;
import dev.banyan.reports.rules.Clauses.Measured;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.FindAims;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the form of a task (生成填报表): its clauses, and its figures as its plan or the task above it set them. */
@Component
class MakeForm {
    private final FindTasks tasks;
    private final ReadPlans plans;
    private final FindAims aims;

    MakeForm(FindTasks tasks, ReadPlans plans, FindAims aims) {
        this.tasks = tasks;
        this.plans = plans;
        this.aims = aims;
    }

    Form of(Task task) {
        return task.source().isPresent()
                ? form(task, newest(task))
                : form(task, passedOn(task, indicators(whole(task), newest(whole(task)))));
    }

    /** @param version the newest of the plan that the task is part of */
    static Form form(Task task, Optional<PlanVersion> version) {
        return Clauses.form(
                task.title(),
                task.text(),
                indicators(task, version).stream()
                        .map(it ->
                                new Measured(it.number(), it.name(), it.target().unit()))
                        .toList());
    }

    /** The share of a figure that was split bears the number of the indicator that it is a share of. */
    Map<Integer, Aim> passedOn(Task part, List<Indicator> above) {
        var passedOn = new LinkedHashMap<Integer, Aim>();
        for (var aim : aims.of(part)) {
            above.stream()
                    .filter(it -> it.name().equals(aim.measure()))
                    .findFirst()
                    .ifPresent(it -> passedOn.put(it.number(), aim));
        }
        return passedOn;
    }

    /** @param passedOn by number of the indicator that the figure is a share of */
    static Form form(Task part, Map<Integer, Aim> passedOn) {
        return Clauses.form(
                part.title(),
                part.text(),
                passedOn.entrySet().stream()
                        .map(it -> new Measured(
                                it.getKey(),
                                it.getValue().measure(),
                                it.getValue().unit()))
                        .toList());
    }

    private Task whole(Task part) {
        return part.parent().flatMap(tasks::find).map(this::whole).orElse(part);
    }

    /** Of the plan that a task is part of. */
    Optional<PlanVersion> newest(Task task) {
        return task.source().flatMap(source -> plans.find(source.plan(), Optional.empty()));
    }

    /** What of a task is measured: the indicators of its part and of all below it that name a number. */
    static List<Indicator> indicators(Task task, Optional<PlanVersion> version) {
        return version.stream()
                .flatMap(it -> task.source().stream()
                        .flatMap(source -> it.subtree(source.part()).stream())
                        .flatMap(part -> it.indicatorsOf(part).stream()))
                .filter(indicator ->
                        !indicator.dropped() && indicator.target().value().isPresent())
                .toList();
    }
}
