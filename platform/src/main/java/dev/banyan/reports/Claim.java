package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a unit said of its progress, in short (自报进度).
 *
 * @param report empty for what was reported before Banyan
 * @param day the day it speaks of
 * @param recorded when Banyan learned of it
 * @param progress in per cent; empty if it says none
 * @param due last day of the report
 */
public record Claim(
        AssignmentId assignment,
        TaskId task,
        String unit,
        Optional<ReportId> report,
        LocalDate day,
        Instant recorded,
        OptionalInt progress,
        Optional<LocalDate> due) {

    /**
     * What a check drawn by a sample found of a report in the end (抽查结果).
     *
     * @param unit that had reported
     */
    public record Looked(ReportId report, String unit, Truth truth, Instant recorded) {}
}
