package dev.banyan.evaluationkernel.forecast;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;

/** The normal distribution in millionths (正态分布), from its power series in exact decimals. */
final class Normal {
    private static final int STEPS = 100;
    private static final int LARGEST = 5;
    private static final BigDecimal ROOT = new BigDecimal("0.398942280401432677939946059934");
    private static final int[] TABLE = table();

    private Normal() {}

    /** How likely a value below so many thousandths of a standard deviation is. */
    static int below(long thousandths) {
        int above = above(Math.abs(thousandths));
        return thousandths < 0 ? above : Decimals.WHOLE - above;
    }

    private static int above(long thousandths) {
        int step = (int) (thousandths / 10);
        if (step >= TABLE.length - 1) {
            return 0;
        }
        int rest = (int) (thousandths % 10);
        return TABLE[step] - (TABLE[step] - TABLE[step + 1]) * rest / 10;
    }

    private static int[] table() {
        int[] table = new int[LARGEST * STEPS + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = Decimals.WHOLE / 2
                    - between(BigDecimal.valueOf(i, 2)).movePointRight(6).intValue();
        }
        return table;
    }

    /** The share between the middle and a point. */
    private static BigDecimal between(BigDecimal point) {
        var term = point;
        var sum = point;
        var square = point.multiply(point);
        for (int k = 1; k < 80; k++) {
            term = term.multiply(square).divide(BigDecimal.valueOf(-2L * k), MathContext.DECIMAL128);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), MathContext.DECIMAL128));
        }
        return sum.multiply(ROOT);
    }
}
