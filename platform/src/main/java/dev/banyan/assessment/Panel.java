package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * People who give marks to units for one item (评委打分).
 *
 * @param complete day on which the last of them sent; empty as long as one has not
 * @param ending empty unless it ended before its last day
 */
public record Panel(PanelId id, PanelPlan plan, Optional<LocalDate> complete, Optional<Ending> ending) {
    /** Whether nothing more comes: all have sent, the last day has passed, or it ended before. */
    public boolean settled(LocalDate day) {
        return complete.filter(it -> !it.isAfter(day)).isPresent()
                || ending.filter(it -> !it.day().isAfter(day)).isPresent()
                || day.isAfter(plan.last());
    }

    /** Nothing of it counts. */
    public boolean withdrawn() {
        return ending.filter(Ending::withdrawn).isPresent();
    }
}
