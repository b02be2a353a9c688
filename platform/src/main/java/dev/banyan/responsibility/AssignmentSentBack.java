package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit sent back what it was given (承办件已退回).
 *
 * @param unit code of the unit
 * @param assigner code of the unit that broke the task out of its own; empty if the office assigned it
 * @param fact which fact of the assignment says so
 */
public record AssignmentSentBack(
        AssignmentId assignment, TaskId task, String unit, Optional<String> assigner, int fact, LocalDate day) {}
