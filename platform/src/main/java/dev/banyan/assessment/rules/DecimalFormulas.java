package dev.banyan.assessment.rules;

import dev.banyan.assessment.rules.FormulaReader.Faulty;
import dev.banyan.assessment.rules.FormulaReader.Good;
import dev.banyan.evaluationkernel.scores.Formulas;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Formulas for the rule that no other rule fits (自定义公式), in decimals of 34 digits, half up: {@code if(actual >= target, 1, actual /
 * target)}. The same formula and figures give the same number, and no formula can take long.
 */
public final class DecimalFormulas implements Formulas {
    /** What the kernel tells a formula. */
    public static final Set<String> INPUTS = Set.of("actual", "target", "base");

    /** What is wrong with a formula, before it is kept; the first fault. */
    public static Optional<FormulaFault> check(String text, Set<String> inputs) {
        return switch (FormulaReader.read(text, inputs)) {
            case Good good -> Optional.empty();
            case Faulty faulty -> Optional.of(faulty.fault());
        };
    }

    @Override
    public Optional<BigDecimal> value(String text, Map<String, BigDecimal> inputs) {
        return switch (FormulaReader.read(text, INPUTS)) {
            case Good good -> value(good.term(), inputs);
            case Faulty faulty -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> value(Term term, Map<String, BigDecimal> inputs) {
        try {
            return Optional.of(term.value(inputs));
        } catch (ArithmeticException cannot) {
            return Optional.empty();
        }
    }
}
