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
    public Step {
        inputs = List.copyOf(inputs);
    }
}
