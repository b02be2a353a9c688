package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A task at a unit as it is handed to the kernel (承办件行).
 *
 * @param weight in hundredths, 1 to 10,000
 * @param reportEvery calendar days after which a report is expected; 0 for the rule set's number
 */
public record AssignmentRow(String id, String task, String unit, Duty duty, int weight, Term term, int reportEvery) {
    /**
     * When it runs (期限).
     *
     * @param assigned day on which the unit got it
     * @param start day on which work shall begin; empty if that is not watched
     * @param due last day in time, before any extension; empty if it has none
     */
    public record Term(LocalDate assigned, Optional<LocalDate> start, Optional<LocalDate> due) {}
}
