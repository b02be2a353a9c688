package dev.banyan.plan;

import java.time.Instant;
import java.util.List;

/**
 * In which steps a task is reached (路线图), one version of it, which never changes.
 *
 * @param version 1 is the first
 * @param milestones by due day; their weights are 100 together
 * @param reason why it was set again; empty for the first version
 */
public record Roadmap(
        TaskId task, int version, List<Milestone> milestones, String reason, String setBy, Instant setAt) {
    public Roadmap {
        milestones = List.copyOf(milestones);
    }
}
