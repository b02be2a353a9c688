package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Works out formulas that a city wrote (自定义公式求值); whoever calls the kernel brings it along. */
public interface Formulas {
    /** For schemes without formulas. */
    Formulas NONE = (text, inputs) -> {
        throw new IllegalArgumentException("no formulas are known here: " + text);
    };

    /** Empty if it cannot be worked out with these figures: one is not there, or is nothing and would have to be divided by. */
    Optional<BigDecimal> value(String text, Map<String, BigDecimal> inputs);
}
