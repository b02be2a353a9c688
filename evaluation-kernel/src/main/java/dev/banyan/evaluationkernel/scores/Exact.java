package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Decimal arithmetic of scores (计分精度): division to twelve places, half up; nothing else is rounded before it is published. */
final class Exact {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 12;

    private Exact() {}

    static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(Collection<BigDecimal> numbers) {
        var sum = BigDecimal.ZERO;
        for (var number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    static BigDecimal atLeastNothing(BigDecimal number) {
        return number.max(BigDecimal.ZERO);
    }
}
