package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.store.Tasks;
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

    /** Tasks of a plan's newest version, in the order of reading, and those dropped from it at the end. */
    public List<Task> of(PlanId plan) {
        return tasks.of(plan);
    }
}
