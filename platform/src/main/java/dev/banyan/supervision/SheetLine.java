package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty under supervision, as a list shows it (督办件).
 *
 * @param rung what is in force
 * @param due the duty's due day that holds
 * @param original the due day that was named first
 * @param receiveBy last day to confirm that it was received; empty if nobody has to
 */
public record SheetLine(
        Rung rung, TaskId task, String unit, LocalDate due, LocalDate original, Optional<LocalDate> receiveBy) {
    SheetLine by(Optional<LocalDate> last) {
        return new SheetLine(rung, task, unit, due, original, last);
    }
}
