package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.TreeLight;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.store.Resolutions;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Knows the tasks of a body (议事协调机构任务): those in which it has a part itself, those that its meetings resolved, and what either
 * was broken down into.
 */
@Component
class BodyTasks {
    private static final int DEEPEST = 20;

    private final FindAssignments assignments;
    private final FindTasks tasks;
    private final Resolutions resolutions;
    private final MeetingParts parts;

    BodyTasks(FindAssignments assignments, FindTasks tasks, Resolutions resolutions, MeetingParts parts) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.resolutions = resolutions;
        this.parts = parts;
    }

    /** In the order of the tree. */
    Set<TaskId> of(String body, CityLights lights) {
        var all = new LinkedHashSet<TaskId>();
        Stream.concat(
                        CurrentActor.as(Actor.SYSTEM, () -> assignments.ofUnit(Actor.SYSTEM, body)).stream()
                                .filter(it -> it.state().open())
                                .map(Assignment::task),
                        resolutions.tasksOf(body).stream())
                .flatMap(task -> lights.task(task).stream())
                .sorted(Comparator.comparingInt(TreeLight::place))
                .forEach(tree -> addAll(tree, lights, all));
        return all;
    }

    private static void addAll(TreeLight tree, CityLights lights, Set<TaskId> all) {
        if (tree.node() instanceof PlanNode.OfTask(TaskId id)) {
            all.add(id);
        }
        lights.below(tree).forEach(below -> addAll(below, lights, all));
    }

    /** Codes of the bodies that a task belongs to, itself or with what it was broken out of. */
    List<String> bodiesOf(TaskId task) {
        var line = new LinkedHashSet<TaskId>();
        for (var at = tasks.find(task);
                at.isPresent() && line.add(at.get().id()) && line.size() < DEEPEST;
                at = at.flatMap(Task::parent).flatMap(tasks::find)) {
            // Up to the top.
        }
        return Stream.concat(
                        CurrentActor.as(Actor.SYSTEM, () -> assignments.ofTasks(Actor.SYSTEM, line)).stream()
                                .filter(it -> it.state().open())
                                .map(Assignment::unit)
                                .filter(parts::isBody),
                        line.stream().flatMap(it -> resolutions.bodiesOf(it).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether one of these units has a part in a task. */
    boolean involves(TaskId task, Set<String> units) {
        return CurrentActor.as(Actor.SYSTEM, () -> assignments.ofTask(Actor.SYSTEM, task)).stream()
                .anyMatch(it -> it.state().open() && units.contains(it.unit()));
    }

    Optional<Task> task(TaskId id) {
        return tasks.find(id);
    }
}
