package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.rules.FormulaFault.Problem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that a city writes: what they give, what they refuse, and that no text breaks or stalls them. */
class DecimalFormulasTest {
    private static final Map<String, BigDecimal> INPUTS =
            Map.of("actual", new BigDecimal("63.2"), "target", new BigDecimal("65"), "base", new BigDecimal("61.0"));

    private static Optional<BigDecimal> value(String text) {
        return new DecimalFormulas().value(text, INPUTS);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0.1 + 0.2                                       | 0.3
                    1 / 3                                           | 0.3333333333333333333333333333333333
                    2 / 3                                           | 0.6666666666666666666666666666666667
                    2 + 3 * 4                                       | 14
                    (2 + 3) * 4                                     | 20
                    2 - 3 - 4                                       | -5
                    24 / 4 / 2                                      | 3
                    -2 ^ 2                                          | -4
                    2 * -3                                          | -6
                    1.08 ^ 3                                        | 1.259712
                    95% * 2                                         | 1.90
                    min(actual / target, 1)                         | 0.9723076923076923076923076923076923
                    max(3, 7, 5)                                    | 7
                    abs(base - target)                              | 4.0
                    round((actual - base) / (target - base), 2)     | 0.55
                    round(0.125, 2)                                 | 0.13
                    if(actual >= target, 1, actual / target - 0.9)  | 0.0723076923076923076923076923076923
                    if(actual < target, 0, 1 / 0.0001)              | 0
                    if(1 = 1.0, 5, 6)                               | 5
                    if(1 <> 1.0, 5, 6)                              | 6
                    max（actual × 2，target）÷ 2                       | 63.2
                    if(actual ≥ base, 1, 0)                         | 1
                    """)
    void formulasAreCountedInDecimals(String formula, BigDecimal expected) {
        assertThat(value(formula).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ' '                     | EMPTY              | 1  | ''
                    1 +                     | NO_VALUE           | 4  | ''
                    1 + * 2                 | NO_VALUE           | 5  | *
                    (1 + 2                  | BRACKET_MISSING    | 7  | ''
                    1 + 2)                  | TOO_MUCH           | 6  | )
                    actual target           | TOO_MUCH           | 8  | t
                    achieved / target       | UNKNOWN_INPUT      | 1  | achieved
                    random()                | UNKNOWN_FUNCTION   | 1  | random
                    sqrt(2)                 | UNKNOWN_FUNCTION   | 1  | sqrt
                    min(1)                  | COMMA_MISSING      | 6  | )
                    if(actual, 1, 2)        | NO_COMPARISON      | 10 | ,
                    2 ^ 10                  | NO_SMALL_POWER     | 5  | 10
                    2 ^ 0.5                 | NO_SMALL_POWER     | 5  | 0.5
                    2 ^ -1                  | NO_SMALL_POWER     | 5  | ''
                    2 ^ actual              | NO_SMALL_POWER     | 5  | ''
                    2 ^ 3 ^ 4               | TOO_MUCH           | 7  | ^
                    round(1, actual)        | NO_PLACES          | 10 | ''
                    round(1, 12)            | NO_PLACES          | 10 | 12
                    1e999999999             | TOO_MUCH           | 2  | e
                    123456789012345678901   | NUMBER_TOO_LONG    | 1  | 123456789012345678901
                    actual / 0              | DIVIDED_BY_NOTHING | 10 | 0
                    actual / 0.00           | DIVIDED_BY_NOTHING | 10 | 0.00
                    actual; 1               | TOO_MUCH           | 7  | ;
                    $ + 1                   | UNKNOWN_SIGN       | 1  | $
                    Runtime                 | UNKNOWN_SIGN       | 1  | R
                    """)
    void whatIsWrongIsToldWithItsPlace(String formula, Problem problem, int at, String found) {
        assertThat(DecimalFormulas.check(formula, DecimalFormulas.INPUTS))
                .contains(new FormulaFault(at, problem, found));
        assertThat(value(formula)).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertThat(DecimalFormulas.check("1+".repeat(250) + "1", DecimalFormulas.INPUTS))
                .contains(new FormulaFault(501, Problem.TOO_LONG, "501"));
        assertThat(DecimalFormulas.check("(".repeat(21) + "1" + ")".repeat(21), DecimalFormulas.INPUTS))
                .contains(new FormulaFault(21, Problem.TOO_DEEP, "("));
        assertThat(DecimalFormulas.check("-".repeat(60) + "1", DecimalFormulas.INPUTS))
                .map(FormulaFault::problem)
                .contains(Problem.TOO_DEEP);
        assertThat(DecimalFormulas.check("1+".repeat(249) + "1", DecimalFormulas.INPUTS))
                .isEmpty();
    }

    @Test
    void whatTheFiguresDoNotAllowGivesNothing() {
        assertThat(value("1 / (target - 65)")).isEmpty();
        assertThat(value("(actual - actual) / (base - base)")).isEmpty();
        assertThat(new DecimalFormulas().value("actual / target", Map.of("actual", BigDecimal.ONE)))
                .isEmpty();
        assertThat(new DecimalFormulas().value("actual + 1", Map.of("actual", new BigDecimal("1E999999999"))))
                .isEmpty();
        assertThat(value("((((9 ^ 9) ^ 9) ^ 9) ^ 9) ^ 9")).isEmpty();
        assertThat(value("((((0.1 ^ 9) ^ 9) ^ 9) ^ 9) ^ 9").orElseThrow()).isEqualByComparingTo("0");
    }

    /** A formula that took long would end this test late; what is answered is always small. */
    @Test
    void everyTextIsAnswered() {
        String[] parts = {
            "9",
            "0.1",
            "99999999999999999999",
            "actual",
            "target",
            "x",
            "(",
            ")",
            "+",
            "-",
            "*",
            "/",
            "^",
            "^9",
            ",",
            "<",
            "min(",
            "max(",
            "round(",
            "if(",
            "abs(",
            " ",
            "%",
            "1e9",
            "（",
            "汉"
        };
        var dice = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int part = dice.nextInt(60); part >= 0; part--) {
                text.append(parts[dice.nextInt(parts.length)]);
            }
            var given = value(text.toString());
            if (DecimalFormulas.check(text.toString(), DecimalFormulas.INPUTS).isPresent()) {
                assertThat(given).isEmpty();
            }
            given.ifPresent(number -> assertThat(number.abs()).isLessThan(Term.TOO_LARGE));
        }
    }
}
