package dev.banyan.cockpit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes progress (百分比). */
public final class Percent {
    private static final int MILLIONTHS_IN_A_PER_CENT = 4;

    private Percent() {}

    /** Millionths as per cent with one decimal, half up, without a needless zero: 452999 is 45.3%. */
    public static String of(int millionths) {
        return BigDecimal.valueOf(millionths, MILLIONTHS_IN_A_PER_CENT)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
