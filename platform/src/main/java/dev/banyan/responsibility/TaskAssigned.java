package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/** A unit was given a task, or given it again (任务已交办). */
public record TaskAssigned(AssignmentId assignment, TaskId task, String unit, DutyRole role, LocalDate day) {}
