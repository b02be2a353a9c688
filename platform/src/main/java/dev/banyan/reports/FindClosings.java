package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Milestone;
import dev.banyan.reports.store.Closings;
import dev.banyan.reports.store.ReportLists;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows whether a duty is closed, and what it still needs for that (查看办结情况). */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindClosings {
    /** How many accepted reports are offered as proof, the newest. */
    private static final int OFFERED = 20;

    private final FindAssignments assignments;
    private final Closings closings;
    private final OpenMilestones milestones;
    private final ReportLists reports;

    FindClosings(FindAssignments assignments, Closings closings, OpenMilestones milestones, ReportLists reports) {
        this.assignments = assignments;
        this.closings = closings;
        this.milestones = milestones;
        this.reports = reports;
    }

    /**
     * How far a duty is from being closed (办结情况).
     *
     * @param closings what was closed so far, the newest first
     * @param left milestones that nobody accepted yet
     * @param proofs accepted reports of the duty, the newest first
     */
    public record Stand(Assignment duty, List<Closing> closings, List<Milestone> left, List<ReportLine> proofs) {
        /** Whether it is closed now. */
        public boolean closed() {
            return closings.stream()
                    .findFirst()
                    .filter(it -> it.reopened().isEmpty())
                    .isPresent();
        }

        /** Whether nothing is missing any more. */
        public boolean ready() {
            return duty.state().live() && !closed() && left.isEmpty() && !proofs.isEmpty();
        }
    }

    /** Empty if the duty lies out of reach. */
    public Optional<Stand> of(Actor actor, AssignmentId id) {
        return assignments
                .find(actor, id)
                .map(duty ->
                        new Stand(duty, closings.of(id), milestones.of(duty.task()), reports.accepted(id, OFFERED)));
    }
}
