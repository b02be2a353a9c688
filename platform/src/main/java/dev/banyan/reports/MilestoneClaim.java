package dev.banyan.reports;

import dev.banyan.plan.MilestoneId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit says by a report that a milestone is reached (节点完成申报).
 *
 * @param day on which it was reached
 * @param evidence numbers of the files handed in with the report
 * @param decision what was last said about it
 */
public record MilestoneClaim(
        long id,
        MilestoneId milestone,
        ReportId report,
        String unit,
        LocalDate day,
        String words,
        List<Long> evidence,
        String by,
        Instant at,
        Optional<Decision> decision) {
    public MilestoneClaim {
        evidence = List.copyOf(evidence);
    }

    public record Decision(Kind kind, String reason, String by, Instant at) {
        public enum Kind {
            ACCEPTED,
            RETURNED,
            /** A check on the spot found that it was not true (核查不实). */
            FOUND_FALSE
        }
    }

    public boolean accepted() {
        return decision.filter(it -> it.kind() == Decision.Kind.ACCEPTED).isPresent();
    }
}
