package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.store.Splits;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The master register, and of it each unit's own share (查看总台账与分台账): nobody sees more than lies in the actor's scope. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadRegister {
    private static final int AT_ONCE = 500;

    private final FindAssignments assignments;
    private final FindTasks tasks;
    private final Splits splits;
    private final FindScope scopes;

    ReadRegister(FindAssignments assignments, FindTasks tasks, Splits splits, FindScope scopes) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.splits = splits;
        this.scopes = scopes;
    }

    public Page<RegisterEntry> page(Actor actor, AssignmentFilter filter, int page) {
        var found = assignments.page(actor, filter, page);
        return found.with(items -> entries(actor, items));
    }

    /** Everything that a filter lets through, in the order it was given, read on as it is asked for. */
    public Iterator<RegisterEntry> all(Actor actor, AssignmentFilter filter) {
        return Stream.iterate(
                        assignments.after(actor, filter, new AssignmentId(0), AT_ONCE),
                        found -> !found.isEmpty(),
                        found ->
                                assignments.after(actor, filter, found.getLast().id(), AT_ONCE))
                .flatMap(found -> entries(actor, found).stream())
                .iterator();
    }

    /** One line, with all that belongs to it; empty if it lies out of reach. */
    public Optional<RegisterEntry> find(Actor actor, AssignmentId id) {
        return assignments
                .find(actor, id)
                .flatMap(it -> entries(actor, List.of(it)).stream().findFirst());
    }

    private List<RegisterEntry> entries(Actor actor, List<Assignment> found) {
        var scope = scopes.toRead(actor);
        Set<TaskId> ids = found.stream().map(Assignment::task).collect(Collectors.toSet());
        Map<TaskId, Task> byId = byId(tasks.find(ids));
        Map<TaskId, Task> wholes = byId(tasks.find(
                byId.values().stream().flatMap(task -> task.parent().stream()).collect(Collectors.toSet())));
        Map<TaskId, Split> above =
                splits.current(wholes.keySet()).stream().collect(Collectors.toMap(Split::task, Function.identity()));
        Map<TaskId, Split> below = splits.current(ids).stream()
                .filter(split -> scope.covers(split.unit()))
                .collect(Collectors.toMap(Split::task, Function.identity()));
        return found.stream()
                .map(assignment -> {
                    var task = Objects.requireNonNull(byId.get(assignment.task()));
                    var whole = task.parent().map(wholes::get);
                    var split = whole.map(it -> above.get(it.id()));
                    return new RegisterEntry(
                            assignment,
                            task,
                            whole,
                            split.flatMap(it -> it.share(task.id())),
                            split.flatMap(Split::aim),
                            Optional.ofNullable(below.get(task.id())));
                })
                .toList();
    }

    private static Map<TaskId, Task> byId(List<Task> tasks) {
        return tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }
}
