package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.messages.Owed;
import dev.banyan.messages.Said;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a liaison's unit has to sign for and to finish, for the calendar (承办件应办日期). */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
class DutiesInCalendar implements Owed.Source {
    private final FindAssignments assignments;
    private final FindTasks tasks;

    DutiesInCalendar(FindAssignments assignments, FindTasks tasks) {
        this.assignments = assignments;
        this.tasks = tasks;
    }

    @Override
    public List<Owed> of(Actor actor, int most) {
        if (!actor.may(Permission.SIGN_ASSIGNMENTS)) {
            return List.of();
        }
        var owed = Stream.of(State.ASSIGNED, State.SIGNED)
                .flatMap(state ->
                        assignments.after(actor, assignments.own(actor, state), new AssignmentId(0), most).stream())
                .filter(it -> it.state() == State.ASSIGNED || it.role().answers())
                .limit(most)
                .toList();
        Map<TaskId, String> titles = tasks
                .find(owed.stream().map(Assignment::task).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Task::id, Task::title));
        return owed.stream()
                .map(it -> owed(it, Objects.requireNonNullElse(titles.get(it.task()), "")))
                .toList();
    }

    private static Owed owed(Assignment assignment, String title) {
        boolean signs = assignment.state() == State.ASSIGNED;
        return new Owed(
                "assignment-" + assignment.id().value() + (signs ? "-sign" : ""),
                Said.of(signs ? "responsibility.owed.sign" : "responsibility.owed.finish", title),
                signs ? assignment.terms().signBy() : assignment.terms().due(),
                "/duties/" + assignment.id().value());
    }
}
