package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How somebody wants to break a task down (分解方案).
 *
 * @param aim the number to split; empty if only work is split
 * @param rule how the parts make up the number
 * @param pieces the parts
 * @param reason why it is split anew, or why the parts do not reach the whole
 */
public record SplitPlan(Optional<Aim> aim, Optional<SplitRule> rule, List<Piece> pieces, Optional<String> reason) {
    public SplitPlan {
        pieces = List.copyOf(pieces);
    }

    /**
     * One part (分解子任务).
     *
     * @param child the task it is already; empty for a new one
     * @param unit code of the unit that shall lead it
     * @param due last day; the whole's if empty
     */
    public record Piece(
            Optional<TaskId> child,
            String title,
            String text,
            String unit,
            Optional<LocalDate> due,
            int weight,
            Optional<BigDecimal> figure) {}
}
