package dev.banyan.cockpit;

import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.plan.TaskId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to try (试算设想); what is not in it stays as it is.
 *
 * @param thresholds values as they are written in a rule set
 */
public record WhatIf(Map<RuleKey, String> thresholds, Optional<OfTask> task) {
    public static final WhatIf NOTHING = new WhatIf(Map.of(), Optional.empty());

    public WhatIf {
        thresholds = Map.copyOf(thresholds);
    }

    /**
     * Another weight or target of one task.
     *
     * @param weight among its siblings
     * @param goal the figure that its lead has to reach
     */
    public record OfTask(TaskId id, Optional<BigDecimal> weight, Optional<BigDecimal> goal) {}

    public boolean changesNothing() {
        return thresholds.isEmpty()
                && task.filter(it -> it.weight().isPresent() || it.goal().isPresent())
                        .isEmpty();
    }
}
