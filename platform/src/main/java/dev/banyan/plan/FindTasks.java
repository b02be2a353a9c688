package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Tasks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the tasks that somebody must deliver (查找任务). */
@Component
@Needs(Permission.READ_PLANS)
public class FindTasks {
    private final Tasks tasks;

    FindTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    public Optional<Task> find(TaskId id) {
        return tasks.find(id);
    }

    /** The task that a part of a plan is; empty if that part is none. */
    public Optional<TaskId> at(Task.Source source) {
        return tasks.at(source);
    }

    /** Tasks of a plan's newest version, in the order of reading, and those dropped from it at the end. */
    public List<Task> of(PlanId plan) {
        return tasks.of(plan);
    }

    public List<Task> find(Collection<TaskId> ids) {
        return tasks.find(ids);
    }

    /** Tasks broken out of a task, in the order they were added, the dropped ones among them. */
    public List<Task> below(TaskId parent) {
        return tasks.below(List.of(parent));
    }

    /** Tasks broken out of any of these. */
    public List<Task> below(Collection<TaskId> parents) {
        return tasks.below(parents);
    }

    /** Every task that is not dropped: those of plans in the order of reading, then those broken out of them. */
    public List<Task> standing() {
        return tasks.standing();
    }

    /** The first of the tasks that are not dropped and whose own words contain some; {@code more} if there are others. */
    public Page<Task> containing(String words) {
        var found = tasks.containing(words, Page.SIZE + 1);
        int shown = Math.min(found.size(), Page.SIZE);
        return new Page<>(found.subList(0, shown), 1, shown, found.size() > shown);
    }
}
