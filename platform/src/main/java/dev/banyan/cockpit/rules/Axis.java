package dev.banyan.cockpit.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures beside a picture (坐标轴): round steps of 1, 2 or 5 that hold every figure.
 *
 * @param ticks from the lowest to the highest, at least two
 */
record Axis(List<BigDecimal> ticks) {
    private static final int STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    Axis {
        ticks = List.copyOf(ticks);
    }

    /** An axis for figures between two; with room above when both are the same. */
    static Axis from(BigDecimal lowest, BigDecimal highest) {
        BigDecimal span = highest.subtract(lowest);
        if (span.signum() == 0) {
            return from(lowest, lowest.add(lowest.signum() == 0 ? BigDecimal.ONE : lowest.abs()));
        }
        BigDecimal step = step(span);
        var ticks = new ArrayList<BigDecimal>();
        BigDecimal tick = lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        while (tick.compareTo(highest) < 0) {
            ticks.add(plain(tick));
            tick = tick.add(step);
        }
        ticks.add(plain(tick));
        return new Axis(ticks);
    }

    /** How far up a figure lies, from 0 to 1. */
    double share(BigDecimal figure) {
        BigDecimal lowest = ticks.getFirst();
        BigDecimal span = ticks.getLast().subtract(lowest);
        return figure.subtract(lowest).divide(span, MathContext.DECIMAL32).doubleValue();
    }

    private static BigDecimal step(BigDecimal span) {
        BigDecimal wanted = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(it -> it.compareTo(wanted) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
