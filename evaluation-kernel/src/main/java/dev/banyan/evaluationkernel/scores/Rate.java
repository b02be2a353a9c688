package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of how many (比率); always worked out from the counts. Vectors MT-01 to MT-04.
 *
 * @param part not more than the whole
 */
public record Rate(long part, long whole) {
    public Rate {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** In per cent, half up; never a hundred while one is left and never nothing if there is one; empty if there is nothing to count. */
    public Optional<BigDecimal> percent(int decimals) {
        if (whole == 0) {
            return Optional.empty();
        }
        var percent = BigDecimal.valueOf(part)
                .multiply(Exact.HUNDRED)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        var least = BigDecimal.ONE.movePointLeft(decimals);
        if (part < whole && percent.compareTo(Exact.HUNDRED) >= 0) {
            return Optional.of(Exact.HUNDRED.subtract(least).setScale(decimals, RoundingMode.UNNECESSARY));
        }
        return Optional.of(part > 0 && percent.signum() == 0 ? least : percent);
    }
}
