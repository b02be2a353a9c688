package dev.banyan.evaluation;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;

/**
 * The light of an assignment turned (亮灯变化). It is announced once, in the transaction that notes it, whichever machine saw it
 * and however often it starts again.
 *
 * @param day as of which it was seen
 */
public record LightChanged(
        AssignmentId assignment, TaskId task, String unit, Light before, Light after, LocalDate day) {
    /** Whether it turned from nothing, green or yellow to yellow or red. */
    public boolean worse() {
        return after.compareTo(before) > 0 && after.compareTo(Light.YELLOW) >= 0;
    }
}
