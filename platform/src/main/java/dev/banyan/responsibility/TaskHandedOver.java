package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/**
 * Another unit goes on with a task (任务已移交).
 *
 * @param from assignment that ended
 * @param to assignment that goes on
 * @param day from which day
 */
public record TaskHandedOver(AssignmentId from, AssignmentId to, TaskId task, LocalDate day) {}
