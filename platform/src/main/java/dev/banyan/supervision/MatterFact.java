package dev.banyan.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a supervised matter (督办事实), wherever it is a fact; only ever added.
 *
 * @param step what happened
 * @param day the day it speaks of
 * @param recorded when it was recorded
 * @param by who did it
 * @param text words that go with it
 * @param source number of what it is a fact of in its room: an assignment, a report, another matter
 */
public record MatterFact(
        MatterStep step, LocalDate day, Instant recorded, By by, Optional<String> text, Optional<Long> source) {

    /**
     * Who did something (经办人).
     *
     * @param unit code of the actor's unit
     */
    public record By(String actor, Optional<String> unit) {}
}
