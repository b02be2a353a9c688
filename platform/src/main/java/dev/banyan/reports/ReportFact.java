package dev.banyan.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a unit said at one moment (报送事实); corrected by the next one, never changed.
 *
 * @param report empty for what was reported before Banyan and taken in from a file
 * @param number 1 is the first of its report
 */
public record ReportFact(
        FactId id,
        Optional<ReportId> report,
        About about,
        int number,
        Said said,
        Answers answers,
        List<EvidenceId> evidence) {
    public ReportFact {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param day the day it speaks of
     * @param recorded when Banyan learned of it
     * @param by name of who said it, as it was then
     */
    public record Said(LocalDate day, Instant recorded, String by) {}
}
