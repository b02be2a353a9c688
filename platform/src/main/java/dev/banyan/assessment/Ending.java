package dev.banyan.assessment;

import java.time.Instant;
import java.time.LocalDate;

/** That a survey or a panel ended before its last day (提前结束、撤回): for good, and why. */
public record Ending(How how, LocalDate day, String reason, String by, Instant at) {
    public enum How {
        /** What came in until then counts (提前结束). */
        ENDED,
        /** Nothing of it counts, and nobody sees what came in (撤回). */
        WITHDRAWN
    }

    boolean withdrawn() {
        return how == How.WITHDRAWN;
    }
}
