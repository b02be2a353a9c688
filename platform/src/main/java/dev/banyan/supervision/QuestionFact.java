package dev.banyan.supervision;

import dev.banyan.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a question (询问事实); only ever added.
 *
 * @param step what happened
 * @param day the day it speaks of
 * @param recorded when it was recorded
 * @param by who did it, and for whom
 * @param text the answer, or why it is none; the question itself keeps its own words
 * @param limit by when to answer from then on
 */
public record QuestionFact(
        Step step, LocalDate day, Instant recorded, By by, Optional<String> text, Optional<Limit> limit) {

    /**
     * Who did something, and for whom (经办与代办).
     *
     * @param actor name, as it was then
     * @param unit code of the actor's own unit
     * @param lead code of the unit that led the task when it was answered
     */
    public record By(String actor, Optional<String> unit, Optional<String> lead) {
        /** Whether somebody else answered for the lead unit (代为答复). */
        public boolean onBehalf() {
            return lead.isPresent() && !lead.equals(unit);
        }
    }

    /**
     * By when to answer (答复期限).
     *
     * @param within how long the lead unit may take
     * @param due last day, as the calendar then was
     */
    public record Limit(TimeLimit within, LocalDate due) {}
}
