package dev.banyan.reports;

import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.Milestone;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.store.MilestoneClaims;
import java.util.List;
import org.springframework.stereotype.Component;

/** Milestones of a task whose proof nobody accepted yet (未完成节点). */
@Component
class OpenMilestones {
    private final FindMilestones milestones;
    private final MilestoneClaims claims;

    OpenMilestones(FindMilestones milestones, MilestoneClaims claims) {
        this.milestones = milestones;
        this.claims = claims;
    }

    List<Milestone> of(TaskId task) {
        var accepted = claims.accepted(List.of(task));
        return milestones.of(task).stream()
                .flatMap(roadmap -> roadmap.milestones().stream())
                .filter(milestone -> !accepted.contains(milestone.id()))
                .toList();
    }
}
