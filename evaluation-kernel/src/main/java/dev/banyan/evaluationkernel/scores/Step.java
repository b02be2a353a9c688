package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;

/**
 * One step of a working (计算步骤).
 *
 * @param name what was done, in small letters with dashes
 * @param inputs in order
 * @param result not rounded to what is published
 */
public record Step(String name, List<String> inputs, BigDecimal result) {
    /** Weight, figure, and the largest figure of the group. */
    static final String GROUP_RATIO = "group-ratio";

    public Step {
        inputs = List.copyOf(inputs);
    }

    /** Without the figures of other units, for who may not see them; the name says that one is left out. */
    public Step ownOnly() {
        return name.equals(GROUP_RATIO) ? new Step(GROUP_RATIO + "-own", inputs.subList(0, 2), result) : this;
    }
}
