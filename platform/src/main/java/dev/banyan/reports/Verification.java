package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import dev.banyan.plan.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that a unit checks on the spot (核查), because it was drawn or because it was closed some time ago.
 *
 * @param cause the sample it was drawn in; empty for a look-back (回头看)
 * @param subject what is checked, for example {@code report/12} or {@code closing/3}
 * @param unit code of the unit that said it was done
 * @param checker code of the unit that checks; empty if none is independent
 * @param outcomes what was found, the newest first; the first one holds
 */
public record Verification(
        VerificationId id,
        Optional<SampleId> cause,
        String subject,
        TaskId task,
        String unit,
        Optional<String> checker,
        Days days,
        List<Outcome> outcomes) {
    public Verification {
        outcomes = List.copyOf(outcomes);
    }

    /** From when on and until when it is to be done. */
    public record Days(LocalDate since, LocalDate due) {}

    /**
     * @param day on which it was looked at
     * @param recorded when Banyan learned of it
     */
    public record Outcome(
            Truth truth, String reason, LocalDate day, String by, Instant recorded, List<EvidenceFile> evidence) {
        public Outcome {
            evidence = List.copyOf(evidence);
        }
    }

    public record EvidenceFile(FileHash hash, String name) {}

    public Optional<Truth> truth() {
        return outcomes.stream().findFirst().map(Outcome::truth);
    }
}
