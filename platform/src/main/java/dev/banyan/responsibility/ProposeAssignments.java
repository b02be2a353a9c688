package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.FindNamedBodies;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.rules.Proposals;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests assignments from the bodies that a plan's own text names (责任分工建议); a person confirms all or some. */
@Component
@Needs(Permission.ASSIGN_TASKS)
@Transactional(readOnly = true)
public class ProposeAssignments {
    private final FindTasks tasks;
    private final FindNamedBodies bodies;
    private final FindAssignments assignments;
    private final KnownBodies known;

    ProposeAssignments(FindTasks tasks, FindNamedBodies bodies, FindAssignments assignments, KnownBodies known) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.assignments = assignments;
        this.known = known;
    }

    /** In the order of reading; tasks that name nobody have none. */
    public List<Proposal> of(Actor actor, PlanId plan) {
        var standing = tasks.of(plan).stream().filter(task -> !task.dropped()).toList();
        return Proposals.of(
                standing,
                bodies.of(plan),
                assignments.ofTasks(actor, standing.stream().map(Task::id).toList()),
                known.names());
    }
}
