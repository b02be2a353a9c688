package dev.banyan.reports.rules;

import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.Figure.Doubt;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Whether a figure is believed without a person (合理性校验): range, sign, jump and direction. */
public final class Plausible {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Plausible() {}

    /** @param before the figure accepted for the latest earlier day */
    public static List<Doubt> doubts(BigDecimal value, Optional<BigDecimal> before, Plausibility wanted) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (wanted.least().isPresent() && value.compareTo(wanted.least().get()) < 0) {
            doubts.add(Doubt.TOO_SMALL);
        }
        if (wanted.most().isPresent() && value.compareTo(wanted.most().get()) > 0) {
            doubts.add(Doubt.TOO_LARGE);
        }
        boolean sensible = switch (wanted.sign()) {
            case ANY -> true;
            case NOT_NEGATIVE -> value.signum() >= 0;
            case POSITIVE -> value.signum() > 0;
        };
        if (!sensible) {
            doubts.add(Doubt.WRONG_SIGN);
        }
        if (before.isPresent()
                && wanted.jump().isPresent()
                && jumps(value, before.get(), wanted.jump().get())) {
            doubts.add(Doubt.JUMP);
        }
        if (before.isPresent() && wanted.neverFalls() && value.compareTo(before.get()) < 0) {
            doubts.add(Doubt.FALLS);
        }
        return List.copyOf(doubts);
    }

    // |value - before| * 100 > most * |before|, without a division; from zero every change is a jump.
    private static boolean jumps(BigDecimal value, BigDecimal before, BigDecimal most) {
        return value.subtract(before)
                        .abs()
                        .multiply(HUNDRED)
                        .compareTo(before.abs().multiply(most))
                > 0;
    }
}
