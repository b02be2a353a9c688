package dev.banyan.reports;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks several units about one task with one form (报送要求).
 *
 * @param terms what is asked for and until when
 * @param recipients assignments that shall answer
 * @param asked who asked and when
 * @param decision what a leader decided about it
 */
public record ReportRequest(
        RequestId id,
        TaskId task,
        Terms terms,
        Form form,
        List<AssignmentId> recipients,
        Asked asked,
        State state,
        Optional<Decision> decision) {
    public ReportRequest {
        recipients = List.copyOf(recipients);
    }

    /**
     * What is asked for and until when (报送内容与时限).
     *
     * @param urgent due sooner than in two working days; such requests are counted and published
     * @param repeatsBecause why it asks what is already to be had; empty if it does not
     * @param files most files handed in with a report
     */
    public record Terms(Cause cause, Period period, LocalDate due, boolean urgent, String repeatsBecause, int files) {}

    /** @param unit code of the unit that asked; empty for the system */
    public record Asked(String by, Optional<String> unit, Instant at) {}

    /** @param words why, in the leader's words */
    public record Decision(String by, Instant at, String words) {}

    public enum State {
        /** A leader has to decide, because it goes over a budget or to a township (待批准). */
        WAITING,
        SENT,
        REFUSED,
        /** Taken back by who asked; what was sent until then stays (已撤销). */
        WITHDRAWN
    }
}
