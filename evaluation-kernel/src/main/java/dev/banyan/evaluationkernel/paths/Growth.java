package dev.banyan.evaluationkernel.paths;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Compound growth in exact decimals (复合增长), rounded half up to ten-thousandths at the end. */
final class Growth {
    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final long LARGEST = 100_000_000_000_000_000L;

    private Growth() {}

    /** A base times a factor to the power of parts in a whole; empty if that is too large to be kept. */
    static OptionalLong level(long base, BigDecimal factor, int parts, int whole) {
        var level = BigDecimal.valueOf(base)
                .multiply(root(factor.pow(parts, EXACT), whole), EXACT)
                .setScale(0, RoundingMode.HALF_UP);
        return level.compareTo(BigDecimal.valueOf(LARGEST)) < 0
                ? OptionalLong.of(level.longValueExact())
                : OptionalLong.empty();
    }

    /** The level after some of the months in which a base grows to a goal by the same factor each month. */
    static long between(long base, long goal, int month, int months) {
        var monthly = root(BigDecimal.valueOf(goal).divide(BigDecimal.valueOf(base), EXACT), months);
        return BigDecimal.valueOf(base)
                .multiply(monthly.pow(month, EXACT), EXACT)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** By Newton's method from above, which comes down to the root and stays there. */
    private static BigDecimal root(BigDecimal value, int degree) {
        if (degree == 1) {
            return value;
        }
        var guess = start(value, degree);
        for (int step = 0; step < 400; step++) {
            var next = guess.multiply(BigDecimal.valueOf(degree - 1L))
                    .add(value.divide(guess.pow(degree - 1, EXACT), EXACT))
                    .divide(BigDecimal.valueOf(degree), EXACT);
            if (next.subtract(guess).abs().compareTo(guess.scaleByPowerOfTen(-30)) <= 0) {
                return next;
            }
            guess = next;
        }
        return guess;
    }

    /** A power of two that is not below the root. */
    private static BigDecimal start(BigDecimal value, int degree) {
        int bits = value.setScale(0, RoundingMode.UP).toBigInteger().bitLength();
        return new BigDecimal(BigInteger.TWO.pow(Math.ceilDiv(bits, degree)));
    }
}
