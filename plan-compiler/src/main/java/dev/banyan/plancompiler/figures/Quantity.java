package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit (数量).
 *
 * @param span where number and unit stand
 * @param numberEnd one past the number
 * @param value in base units
 * @param max upper end of a range
 * @param unit what follows the number
 * @param sort what sort of figure it is
 * @param more whether 多 or 余 makes it "more than"
 * @param chinese whether the number is written in Chinese numerals
 */
record Quantity(
        Span span,
        int numberEnd,
        BigDecimal value,
        Optional<BigDecimal> max,
        Optional<String> unit,
        Sort sort,
        boolean more,
        boolean chinese) {

    enum Sort {
        SHARE,
        POINTS,
        COUNT,
        AMOUNT,
        DURATION,
        TIMES,
        AGE,
        RATIO,
        /** No unit. */
        BARE;

        static Sort of(Units.Sort unit) {
            return valueOf(unit.name());
        }
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }
}
