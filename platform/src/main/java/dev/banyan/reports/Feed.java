package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Figures that another system already holds and that come by themselves (数据接入).
 *
 * @param target which figure it fills
 * @param revision raised by each change
 * @param changedBy who last changed it
 */
public record Feed(
        FeedId id,
        String name,
        Target target,
        FeedDefinition definition,
        int revision,
        State state,
        String changedBy,
        Instant changedAt) {

    /** @param indicator number of the indicator in the plan of the task; empty if the task has one figure of its own */
    public record Target(TaskId task, OptionalInt indicator) {}

    /**
     * @param active whether it is fetched and may be pushed
     * @param hasSecret whether a secret is kept for it
     * @param next when it is fetched next
     */
    public record State(boolean active, boolean hasSecret, Optional<Instant> next) {}
}
