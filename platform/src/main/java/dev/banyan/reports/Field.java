package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import java.util.Optional;

/**
 * One thing that somebody already gives or a system already holds (数据项), as the dictionary keeps it.
 *
 * @param measure unit of the figure
 * @param owner code of the unit that gives it
 * @param task the task whose reports hold it; empty if a system does
 * @param source where it can be had, in words
 */
public record Field(
        long id, String name, Optional<String> measure, String owner, Optional<TaskId> task, String source) {}
