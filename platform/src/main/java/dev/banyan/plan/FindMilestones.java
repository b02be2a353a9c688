package dev.banyan.plan;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.MilestoneProposal;
import dev.banyan.plan.store.Milestones;
import dev.banyan.plan.store.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the milestones of tasks (查找节点), and proposes some where there are none. */
@Component
@Needs(Permission.READ_PLANS)
public class FindMilestones {
    private final Milestones milestones;
    private final Plans plans;

    FindMilestones(Milestones milestones, Plans plans) {
        this.milestones = milestones;
        this.plans = plans;
    }

    /** The roadmap that holds now; empty if none was set. */
    public Optional<Roadmap> of(TaskId task) {
        return milestones.versions(task).stream().findFirst();
    }

    /** All versions of a task's roadmap, the newest first. */
    public List<Roadmap> versions(TaskId task) {
        return milestones.versions(task);
    }

    /** A milestone as the newest roadmap words it; empty if that no longer has it. */
    public Optional<Milestone> find(MilestoneId id) {
        return milestones.find(id);
    }

    /** Milestones of all newest roadmaps due from the first to the last day, both included, by due day. */
    public List<Milestone> due(LocalDate from, LocalDate to) {
        return milestones.due(from, to);
    }

    /** Steps that a task's own text or the calendar suggests; days up to and with today are left out. */
    public List<ProposedMilestone> propose(Task task, LocalDate today) {
        var indicators = task.source()
                .flatMap(source -> plans.versions(source.plan()).stream()
                        .findFirst()
                        .flatMap(newest -> plans.find(source.plan(), newest.number()))
                        .map(version -> version.subtree(source.part()).stream()
                                .flatMap(part -> version.indicatorsOf(part).stream())
                                .toList()))
                .orElse(List.of());
        return MilestoneProposal.of(indicators, task.due(), today);
    }
}
