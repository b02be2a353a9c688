package dev.banyan.responsibility.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole that lose nothing to rounding (权重分配): the largest remainders get what is left over. */
public final class Weights {
    private static final int WHOLE = 100;

    private Weights() {}

    /** Whole percents for so many parts, as equal as can be; 100 together. */
    public static List<Integer> equal(int parts) {
        return share(BigDecimal.valueOf(WHOLE), Collections.nCopies(parts, 1)).stream()
                .map(BigDecimal::intValueExact)
                .toList();
    }

    /**
     * A figure shared out in proportion to weights, to as many decimals as the figure has; the shares add up to it exactly.
     *
     * @param weights none negative, and not all 0
     */
    public static List<BigDecimal> share(BigDecimal figure, List<Integer> weights) {
        int scale = Math.max(0, figure.scale());
        BigInteger units = figure.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger all = BigInteger.valueOf(weights.stream().mapToLong(it -> it).sum());
        var parts = weights.stream()
                .map(weight -> units.multiply(BigInteger.valueOf(weight)).divideAndRemainder(all))
                .toList();
        int left = units.subtract(parts.stream().map(it -> it[0]).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        var rounded = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1].abs())
                        .reversed()
                        .thenComparing(i -> i))
                .limit(Math.abs(left))
                .toList();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> rounded.contains(i)
                        ? parts.get(i)[0].add(BigInteger.valueOf(Integer.signum(left)))
                        : parts.get(i)[0])
                .map(unscaled -> new BigDecimal(unscaled, scale))
                .toList();
    }
}
