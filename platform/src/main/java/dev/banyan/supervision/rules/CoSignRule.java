package dev.banyan.supervision.rules;

import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.supervision.CoSigning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whom a task of several units still waits for before it may be closed (会签规则). */
public final class CoSignRule {
    private CoSignRule() {}

    /**
     * The share of one of the other units (会签单位).
     *
     * @param closed whether its own duty is closed
     * @param agrees what it said; empty if nothing yet
     */
    public record Part(AssignmentId duty, String unit, boolean closed, Optional<Boolean> agrees) {}

    /** Whether a unit in this role is asked: it does something of the task itself. */
    public static boolean asked(DutyRole role) {
        return switch (role) {
            case CO_LEAD, SUPPORT -> true;
            case LEAD, SUPERVISE, GUIDE -> false;
        };
    }

    /** Those that stand in the way; of a lead unit that declares, those who may still say something. */
    public static List<Part> missing(CoSigning.Rule rule, List<Part> parts, LocalDate today, LocalDate answerBy) {
        return parts.stream()
                .filter(part -> switch (rule) {
                    case ALL_PARTS -> !part.closed() && !part.agrees().orElse(false);
                    case LEAD_DECLARES -> !part.closed() && part.agrees().isEmpty() && !today.isAfter(answerBy);
                    case EACH_OWN -> !part.closed();
                })
                .toList();
    }
}
