package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;

/**
 * A duty under supervision, as a list shows it (督办件).
 *
 * @param rung what is in force
 * @param due the duty's due day that holds
 * @param original the due day that was named first
 */
public record SheetLine(Rung rung, TaskId task, String unit, LocalDate due, LocalDate original) {}
