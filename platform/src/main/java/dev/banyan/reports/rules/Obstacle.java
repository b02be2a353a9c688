package dev.banyan.reports.rules;

import dev.banyan.reports.Cost;
import java.time.LocalDate;
import java.util.List;

/** Why a request is not sent as it is (报送要求的障碍). */
public sealed interface Obstacle {
    /** An office that asks must say why. */
    record NoReason() implements Obstacle {}

    record NoRecipient() implements Obstacle {}

    /** @param earliest the first due date that leaves two working days */
    record TooSoon(LocalDate earliest) implements Obstacle {}

    /** The period has not ended by the due date: nobody can report on days to come. */
    record PeriodAhead() implements Obstacle {}

    /** Asks again what is already to be had, and gives no reason. */
    record Repeats(Overlap overlap) implements Obstacle {}

    /** @param units townships and villages, which are not asked unless a leader decides so */
    record LowerLevel(List<String> units) implements Obstacle {}

    /** @param costs those of the units whose budget does not suffice */
    record OverBudget(List<Cost> costs) implements Obstacle {}

    /** Whether a leader's decision can lift it; the others are for the asker to mend. */
    default boolean leaderMayLift() {
        return this instanceof LowerLevel || this instanceof OverBudget;
    }
}
