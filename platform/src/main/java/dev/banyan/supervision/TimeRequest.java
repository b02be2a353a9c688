package dev.banyan.supervision;

import dev.banyan.archive.FileHash;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit asks for more time (时限申请): a later due day, or days that do not count.
 *
 * @param wish what is asked for
 * @param asked who asked, and when
 * @param decision what became of it; empty while it waits
 */
public record TimeRequest(TimeRequestId id, AssignmentId duty, Wish wish, Asked asked, Optional<Decision> decision) {

    public enum Kind {
        /** A later due day (延期). */
        EXTENSION,
        /** Days that do not count: a hearing, a tender, a test, an appraisal by experts (中止计时). */
        STOP
    }

    /**
     * What is asked for (申请内容).
     *
     * @param until the later due day, or the day up to which the clock is expected to stand
     * @param progress what was done so far
     * @param proof a file that shows why
     */
    public record Wish(Kind kind, LocalDate until, String reason, String progress, Optional<Proof> proof) {}

    /** @param hash under which the archive keeps it */
    public record Proof(String name, FileHash hash) {}

    /**
     * @param day it counts from this day, however long the decision takes
     * @param due the due day that held then
     */
    public record Asked(UUID person, String name, Optional<String> unit, LocalDate day, Instant at, LocalDate due) {}

    public enum Verdict {
        GRANTED,
        REFUSED,
        /** By who asked. */
        WITHDRAWN
    }

    /** @param until the day that was granted */
    public record Decision(
            Verdict verdict,
            Optional<String> reason,
            Optional<LocalDate> until,
            UUID person,
            String name,
            Instant at) {}
}
