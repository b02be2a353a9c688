package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.RoadmapStep;
import dev.banyan.plan.SetMilestones;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an office of the city or the lead unit of a task set its milestones (牵头单位排定节点), and nobody else. */
@Component
@Needs(Permission.SET_MILESTONES)
public class PlanMilestones {
    private final SetMilestones setting;
    private final FindAssignments assignments;
    private final FindScope scopes;

    PlanMilestones(SetMilestones setting, FindAssignments assignments, FindScope scopes) {
        this.setting = setting;
        this.assignments = assignments;
        this.scopes = scopes;
    }

    /** Whether the actor may set the milestones of this task. */
    public boolean mayPlan(Actor actor, TaskId task) {
        var scope = scopes.of(actor);
        return scope instanceof Scope.WholeCity
                || assignments.ofTask(actor, task).stream()
                        .anyMatch(it -> it.role() == DutyRole.LEAD && it.state().live() && scope.covers(it.unit()));
    }

    /**
     * Empty if the actor may not.
     *
     * @param seen version the actor had before the eyes; 0 if there was none
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Optional<SetMilestones.Outcome> set(
            Actor actor, TaskId task, int seen, UUID request, List<RoadmapStep> steps, String reason) {
        return mayPlan(actor, task)
                ? Optional.of(setting.set(actor, task, seen, request, steps, reason))
                : Optional.empty();
    }
}
