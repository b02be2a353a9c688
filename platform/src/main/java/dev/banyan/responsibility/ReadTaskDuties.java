package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a plan with who owes them (查看任务责任分工); beyond the whole city only those that the actor's units have to do with. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadTaskDuties {
    private final FindTasks tasks;
    private final FindAssignments assignments;
    private final FindScope scopes;

    ReadTaskDuties(FindTasks tasks, FindAssignments assignments, FindScope scopes) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.scopes = scopes;
    }

    /**
     * Which tasks somebody wants to see (任务筛选条件).
     *
     * @param words words that the title or the text contains
     * @param lead how the lead stands
     * @param unit code of a unit that has to do with the task
     */
    public record Filter(String words, Optional<TaskDuties.Lead> lead, Optional<String> unit) {
        boolean lets(TaskDuties duties) {
            var task = duties.task();
            return (words.isBlank() || (task.title() + task.text()).contains(words.strip()))
                    && lead.filter(it -> it != duties.standing()).isEmpty()
                    && unit.filter(code -> duties.open().stream()
                                    .noneMatch(it -> it.unit().equals(code)))
                            .isEmpty();
        }
    }

    /** Tasks of a plan's newest version, in the order of reading. */
    public List<TaskDuties> of(Actor actor, PlanId plan, Filter filter) {
        var standing = tasks.of(plan).stream().filter(task -> !task.dropped()).toList();
        return duties(actor, standing).stream().filter(filter::lets).toList();
    }

    /** One task; empty if there is none, or it lies out of reach. */
    public Optional<TaskDuties> of(Actor actor, TaskId id) {
        return tasks.find(id)
                .flatMap(task -> duties(actor, List.of(task)).stream().findFirst());
    }

    private List<TaskDuties> duties(Actor actor, List<Task> some) {
        var ids = some.stream().map(Task::id).toList();
        Map<TaskId, List<Assignment>> open = assignments.ofTasks(actor, ids).stream()
                .filter(it -> it.state().open())
                .collect(Collectors.groupingBy(Assignment::task));
        Map<TaskId, Long> parts = tasks.below(ids).stream()
                .filter(task -> !task.dropped())
                .collect(Collectors.groupingBy(task -> task.parent().orElseThrow(), Collectors.counting()));
        boolean everything = scopes.toRead(actor) instanceof Scope.WholeCity;
        return some.stream()
                .map(task -> new TaskDuties(
                        task,
                        open.getOrDefault(task.id(), List.of()),
                        parts.getOrDefault(task.id(), 0L).intValue()))
                .filter(duties -> everything || !duties.open().isEmpty())
                .toList();
    }
}
