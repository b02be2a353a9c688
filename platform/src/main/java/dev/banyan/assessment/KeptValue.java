package dev.banyan.assessment;

import dev.banyan.evaluationkernel.scores.Value;
import java.time.Instant;
import java.util.UUID;

/**
 * A value of a unit for an item, as it was kept (考核数据记录). Later ones count instead of earlier ones; none is ever taken away.
 *
 * @param place 1 for the first of this unit and item
 * @param reason why, if a person gave it
 */
public record KeptValue(
        String unit, String item, int place, Cause cause, ValueSource.Found found, String reason, Author author) {

    /** How a value came in (数据来由). */
    public enum Cause {
        /** From a source. */
        GATHERED,
        /** By hand, before units were shown their scores. */
        ENTERED,
        /** By a decision, after that. */
        DECIDED
    }

    public record Author(UUID person, String name, Instant at) {}

    public Value value() {
        return found.value();
    }
}
