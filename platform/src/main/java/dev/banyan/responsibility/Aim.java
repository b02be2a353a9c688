package dev.banyan.responsibility;

import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that a task must reach and that can be split (待分解目标值).
 *
 * @param measure what is measured
 * @param comparator how the figure binds
 * @param value the figure in base units, percent as printed
 * @param unit unit of the figure
 */
public record Aim(String measure, TargetComparator comparator, BigDecimal value, Optional<String> unit) {

    /** Whether a lower figure is the better one (控制型). */
    public boolean lessIsBetter() {
        return lessIsBetter(comparator);
    }

    public static boolean lessIsBetter(TargetComparator comparator) {
        return switch (comparator) {
            case AT_MOST, LESS_THAN, RANK_WITHIN, REDUCE_TO -> true;
            case AT_LEAST,
                    MORE_THAN,
                    ABOUT,
                    EQUAL,
                    MAINTAIN,
                    MULTIPLY_BY,
                    GROWTH_AT_LEAST,
                    GROWTH_ABOUT,
                    COUNT_AT_LEAST,
                    DONE -> false;
        };
    }
}
