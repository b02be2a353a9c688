package dev.banyan.assessment.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A part of a formula (公式项). Each result has at most 34 digits and at most 34 places, half up, and is smaller than a one with thirty
 * noughts, so that no formula can cost much.
 */
sealed interface Term {
    int DIGITS = 34;
    MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_UP);
    BigDecimal TOO_LARGE = BigDecimal.ONE.scaleByPowerOfTen(30);

    /** @throws ArithmeticException if it cannot be worked out with these figures */
    BigDecimal value(Map<String, BigDecimal> inputs);

    record Number(BigDecimal number) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return number;
        }
    }

    record Input(String name) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            var figure = inputs.get(name);
            if (figure == null) {
                throw new ArithmeticException(name + " is not there");
            }
            return bounded(figure);
        }
    }

    record Negative(Term term) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return term.value(inputs).negate();
        }
    }

    record Sum(Term left, Term right) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return bounded(left.value(inputs).add(right.value(inputs), PRECISION));
        }
    }

    record Product(Term left, Term right) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return bounded(left.value(inputs).multiply(right.value(inputs), PRECISION));
        }
    }

    record Quotient(Term left, Term right) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return bounded(left.value(inputs).divide(right.value(inputs), PRECISION));
        }
    }

    record Power(Term base, int exponent) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return bounded(base.value(inputs).pow(exponent, PRECISION));
        }
    }

    record Smallest(List<Term> terms) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return terms.stream()
                    .map(term -> term.value(inputs))
                    .reduce(BigDecimal::min)
                    .orElseThrow();
        }
    }

    record Largest(List<Term> terms) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return terms.stream()
                    .map(term -> term.value(inputs))
                    .reduce(BigDecimal::max)
                    .orElseThrow();
        }
    }

    record Size(Term term) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return term.value(inputs).abs();
        }
    }

    record Rounded(Term term, int places) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return term.value(inputs).setScale(places, RoundingMode.HALF_UP);
        }
    }

    /** Only the branch that is taken is worked out. */
    record Choice(Comparison comparison, Term then, Term otherwise) implements Term {
        @Override
        public BigDecimal value(Map<String, BigDecimal> inputs) {
            return comparison.holds(inputs) ? then.value(inputs) : otherwise.value(inputs);
        }
    }

    /** Two terms held against one another (比较). */
    record Comparison(Term left, Relation relation, Term right) {
        boolean holds(Map<String, BigDecimal> inputs) {
            int order = left.value(inputs).compareTo(right.value(inputs));
            return switch (relation) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }

    enum Relation {
        LESS,
        AT_MOST,
        EQUAL,
        UNEQUAL,
        AT_LEAST,
        MORE
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // The digits before the point are counted first: to compare with 1E999999999 would already be dear.
        if ((long) number.precision() - number.scale() > DIGITS || number.abs().compareTo(TOO_LARGE) >= 0) {
            throw new ArithmeticException("too large");
        }
        return number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_UP) : number;
    }
}
