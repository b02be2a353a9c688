package dev.banyan.reports;

import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.Milestone;
import dev.banyan.reports.store.MilestoneClaims;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Milestones that came due and whose proof nobody accepted (到期未证节点). */
@Component
class UnprovenMilestones {
    private final FindMilestones milestones;
    private final MilestoneClaims claims;

    UnprovenMilestones(FindMilestones milestones, MilestoneClaims claims) {
        this.milestones = milestones;
        this.claims = claims;
    }

    /** Those due from the first to the last day, both included, by due day. */
    List<Milestone> unproven(LocalDate from, LocalDate to) {
        var due = milestones.due(from, to);
        var accepted = claims.accepted(due.stream().map(it -> it.id().task()).toList());
        return due.stream().filter(it -> !accepted.contains(it.id())).toList();
    }
}
