package dev.banyan.assessment.rules;

import dev.banyan.responsibility.Aim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far a figure should be on a day (应达值): what is raised or lowered goes straight from the first figure to the target, what is counted
 * starts at nothing, limits and rates hold all the time. The lights go by the same path.
 *
 * @param aim what is to be reached, by the day {@code due}
 * @param begins day of the first figure, or for what is counted the day the work was given
 * @param base the first figure
 */
public record FigurePath(Aim aim, LocalDate begins, BigDecimal base, LocalDate due) {
    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it can be said where a figure should be: not for what has no number, or multiplies one that is not known. */
    public static boolean leads(Aim aim) {
        return switch (aim.comparator()) {
            case MULTIPLY_BY, DONE -> false;
            case AT_LEAST,
                    MORE_THAN,
                    AT_MOST,
                    LESS_THAN,
                    ABOUT,
                    EQUAL,
                    MAINTAIN,
                    RANK_WITHIN,
                    GROWTH_AT_LEAST,
                    GROWTH_ABOUT,
                    COUNT_AT_LEAST,
                    REDUCE_TO -> true;
        };
    }

    /** Not rounded to what is shown; empty where the path leads nowhere. */
    public Optional<BigDecimal> planned(LocalDate day) {
        return switch (aim.comparator()) {
            case AT_MOST, LESS_THAN, MAINTAIN, RANK_WITHIN, GROWTH_AT_LEAST, GROWTH_ABOUT -> Optional.of(aim.value());
            case COUNT_AT_LEAST -> Optional.of(between(BigDecimal.ZERO, day));
            case AT_LEAST, MORE_THAN, ABOUT, EQUAL, REDUCE_TO -> Optional.of(between(base, day));
            case MULTIPLY_BY, DONE -> Optional.empty();
        };
    }

    private BigDecimal between(BigDecimal from, LocalDate day) {
        if (!day.isBefore(due)) {
            return aim.value();
        }
        if (!day.isAfter(begins)) {
            return from;
        }
        return from.add(aim.value()
                .subtract(from)
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(begins, day)))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(begins, due)), PLACES, RoundingMode.HALF_UP));
    }

    /** Whether a figure is where it should be. */
    public static boolean reached(Aim aim, BigDecimal figure, BigDecimal planned) {
        return aim.lessIsBetter() ? figure.compareTo(planned) <= 0 : figure.compareTo(planned) >= 0;
    }

    /**
     * In per cent with two decimals, half up; where less is better, all at the target and nothing at twice of it (SC-04). Empty if
     * nothing was to be reached.
     */
    public static Optional<BigDecimal> achievement(Aim aim, BigDecimal figure, BigDecimal planned) {
        if (planned.signum() <= 0) {
            return Optional.empty();
        }
        var share = figure.multiply(HUNDRED).divide(planned, 2, RoundingMode.HALF_UP);
        return Optional.of(
                aim.lessIsBetter() ? HUNDRED.add(HUNDRED).subtract(share).max(BigDecimal.ZERO.setScale(2)) : share);
    }

    /** By how many per cent a figure grew, with two decimals, half up; empty if it came from nothing. */
    public static Optional<BigDecimal> growth(BigDecimal figure, BigDecimal before) {
        return before.signum() <= 0
                ? Optional.empty()
                : Optional.of(figure.subtract(before).multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP));
    }
}
