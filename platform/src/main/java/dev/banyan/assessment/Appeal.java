package dev.banyan.assessment;

import dev.banyan.archive.FileHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit says that a value of its is not right (申诉).
 *
 * @param unit whose score it is about
 * @param item key of the item
 * @param answerBy last day for the decision
 * @param decision what came of it; empty while it waits
 */
public record Appeal(
        AppealId id,
        RoundId round,
        String unit,
        String item,
        Claim claim,
        LocalDate answerBy,
        Optional<Decision> decision) {

    /**
     * What is said, and by whom (申诉理由).
     *
     * @param proof a file that shows it
     */
    public record Claim(String words, Optional<Proof> proof, UUID person, String by, LocalDate day, Instant at) {}

    public record Proof(String name, FileHash hash) {}

    /**
     * What came of it (复核决定).
     *
     * @param finding why
     */
    public record Decision(Verdict verdict, String finding, UUID person, String by, Instant at) {}

    public enum Verdict {
        /** The value is changed (成立). */
        UPHELD,
        /** The value stays (不成立). */
        REJECTED
    }
}
