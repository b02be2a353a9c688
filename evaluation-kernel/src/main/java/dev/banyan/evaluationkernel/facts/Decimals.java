package dev.banyan.evaluationkernel.facts;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Figures in ten-thousandths (定点数): 45 % and 45 of anything are both 450,000. */
public final class Decimals {
    /** One, and the hundredth part of the whole. */
    public static final int UNIT = 10_000;

    /** The whole (百分之百). */
    public static final int WHOLE = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(?:\\.\\d{1,4})?");

    private Decimals() {}

    /** Empty if it is no number, has more than four decimals or more than thirteen digits before them. */
    public static OptionalLong read(String text) {
        return NUMBER.matcher(text).matches()
                ? OptionalLong.of(new BigDecimal(text).movePointRight(4).longValueExact())
                : OptionalLong.empty();
    }

    public static String write(long value) {
        return BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString();
    }
}
