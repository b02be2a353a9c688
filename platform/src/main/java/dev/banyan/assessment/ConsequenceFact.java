package dev.banyan.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a consequence (结果运用事实); it never changes.
 *
 * @param day in the city's own time
 */
public record ConsequenceFact(ConsequenceStep step, LocalDate day, Instant recorded, By by, Content content) {
    /** @param unit code of the unit that the person acted for; empty for the office and the leaders */
    public record By(UUID person, String name, Optional<String> unit) {}

    /**
     * What was said (内容).
     *
     * @param text facts, notice, reply, reason or result
     * @param due last day that begins with it
     */
    public record Content(
            String text, Optional<LocalDate> due, Optional<Tolerance> tolerance, Optional<HandOver> handOver) {
        public static Content of(String text) {
            return new Content(text, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Content with(Optional<LocalDate> other) {
            return new Content(text, other, tolerance, handOver);
        }
    }

    /** Whether a fault made while trying is to be tolerated (容错认定), and on which ground. */
    public record Tolerance(boolean found, String ground) {}

    /** To whom it was handed over (移送), and the number of the paper. */
    public record HandOver(String to, String paper) {}
}
