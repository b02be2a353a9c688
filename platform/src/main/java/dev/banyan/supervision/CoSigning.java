package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lead unit asks the others whether the task may be closed (办结会签).
 *
 * @param lead the lead unit's duty
 * @param asked what is asked, by whom
 * @param signatures what the others said, in the order they said it
 * @param end what became of it; empty while it goes on
 */
public record CoSigning(
        CoSigningId id, AssignmentId lead, TaskId task, Asked asked, List<Signature> signatures, Optional<End> end) {
    public CoSigning {
        signatures = List.copyOf(signatures);
    }

    /** How a task of several units is closed (多单位办结规则). */
    public enum Rule {
        /** Every unit has closed its own share, or agrees (各方一致). */
        ALL_PARTS,
        /** The lead unit declares it; who dissents is on record (牵头认定). */
        LEAD_DECLARES,
        /** Every unit closes its own share, the lead unit last (各自办结). */
        EACH_OWN
    }

    /**
     * @param report accepted report that shows it
     * @param answerBy last day on which those who say nothing are waited for
     */
    public record Asked(
            Rule rule, String reason, ReportId report, By by, LocalDate day, Instant at, LocalDate answerBy) {}

    public record By(UUID person, String name, Optional<String> unit) {}

    /** @param text why not; or a remark */
    public record Signature(
            AssignmentId duty, String unit, boolean agrees, Optional<String> text, String name, Instant at) {}

    public enum Verdict {
        /** 同意办结. */
        CLOSED,
        /** 退回. */
        RETURNED,
        /** 撤回. */
        WITHDRAWN
    }

    public record End(Verdict verdict, Optional<String> reason, String name, Instant at) {}
}
