package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Map;

/** Works out formulas that a city wrote (自定义公式求值); whoever calls the kernel brings it along. */
public interface Formulas {
    /** For schemes without formulas. */
    Formulas NONE = (text, inputs) -> {
        throw new IllegalArgumentException("no formulas are known here: " + text);
    };

    BigDecimal value(String text, Map<String, BigDecimal> inputs);
}
