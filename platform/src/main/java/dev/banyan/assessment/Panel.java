package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * People who give marks to units for one item (评委打分).
 *
 * @param complete day on which the last of them sent; empty as long as one has not
 */
public record Panel(PanelId id, PanelPlan plan, Optional<LocalDate> complete) {
    /** Whether nothing more comes: all have sent, or the last day has passed. */
    public boolean settled(LocalDate day) {
        return complete.filter(it -> !it.isAfter(day)).isPresent() || day.isAfter(plan.last());
    }
}
