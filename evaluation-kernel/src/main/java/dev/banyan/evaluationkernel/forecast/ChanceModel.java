package dev.banyan.evaluationkernel.forecast;

import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.math.BigInteger;

/**
 * How likely a target is reached, from few reports (小样本达标概率). Progress is taken to follow the plan at a pace of its own
 * with steps of chance. What is expected of the pace before anything is known (rule set) weighs less with every report; so
 * does what is expected of the steps. Whole numbers only: shares in millionths, squares in their squares.
 */
public final class ChanceModel {
    /** As many reports as the expected steps are worth. */
    private static final int EXPECTATION_WORTH = 4;

    private static final long WHOLE = Decimals.WHOLE;

    private final int least;
    private final long pace;
    private final long paceSquare;
    private final long noiseSquare;

    public ChanceModel(RuleSet rules) {
        least = rules.get(RuleKey.LEAST_REPORTS);
        pace = rules.get(RuleKey.EXPECTED_PACE);
        paceSquare = square(rules.get(RuleKey.PACE_SPREAD));
        noiseSquare = square(rules.get(RuleKey.NOISE));
    }

    private static long square(long value) {
        return value * value;
    }

    public Forecast of(Series series) {
        if (series.count() > 0 && series.last().reached() == WHOLE) {
            return new Forecast.Settled(true);
        }
        if (series.count() < least) {
            return new Forecast.CannotTell(series.count(), least);
        }
        if (series.left() == 0) {
            return new Forecast.Settled(false);
        }
        return new Forecast.Chance(probability(series), series.count());
    }

    int probability(Series series) {
        long done = series.last().planned();
        long reached = series.last().reached();
        long left = series.left();
        long noise = noise(series);
        long known = noise + done * paceSquare / WHOLE;
        long foreseenPace = BigInteger.valueOf(pace)
                .multiply(BigInteger.valueOf(noise))
                .add(BigInteger.valueOf(reached).multiply(BigInteger.valueOf(paceSquare)))
                .divide(BigInteger.valueOf(known))
                .longValueExact();
        long paceDoubt = BigInteger.valueOf(noise)
                .multiply(BigInteger.valueOf(paceSquare))
                .divide(BigInteger.valueOf(known))
                .longValueExact();
        long end = reached + foreseenPace * left / WHOLE;
        long doubt = noise / WHOLE * left + paceDoubt / WHOLE * left / WHOLE * left;
        int worth = EXPECTATION_WORTH + series.count() - 1;
        long deviation = BigInteger.valueOf(doubt / worth * (worth + 2)).sqrt().longValueExact();
        return Normal.below((end - WHOLE) * 1_000 / Math.max(1, deviation));
    }

    /** Mean square of the steps over a whole plan. */
    private long noise(Series series) {
        long sum = EXPECTATION_WORTH * noiseSquare;
        long planned = series.last().planned();
        long reached = series.last().reached();
        var from = new Series.Point(0, 0);
        for (Series.Point to : series.points()) {
            long part = Math.max(WHOLE / 100, to.planned() - from.planned());
            long expected = planned == 0 ? 0 : reached * (to.planned() - from.planned()) / planned;
            sum += square(to.reached() - from.reached() - expected) / part * WHOLE;
            from = to;
        }
        return Math.max(WHOLE, sum / (EXPECTATION_WORTH + series.count() - 1));
    }
}
