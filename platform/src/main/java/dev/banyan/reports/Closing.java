package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit's share of a task that was closed (办结).
 *
 * @param unit code of the unit
 * @param day of which it speaks
 * @param report accepted report that shows it; older closings name none
 * @param reopened when a look-back found that it was not true
 */
public record Closing(
        long id,
        AssignmentId assignment,
        TaskId task,
        String unit,
        LocalDate day,
        String reason,
        Optional<ReportId> report,
        String by,
        Instant at,
        Optional<LocalDate> reopened) {}
