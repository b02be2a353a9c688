package dev.banyan.supervision;

import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person took a step with a rung of the ladder (督办措施变化).
 *
 * @param unit code of the unit that owes the duty
 * @param until last day to do what it asks, where the step set one
 */
public record RungMoved(
        RungId rung, AssignmentId duty, String unit, LadderLevel level, RungStep step, Optional<LocalDate> until) {}
