package dev.banyan.evaluationkernel.forecast;

import dev.banyan.evaluationkernel.Calibration;
import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Generated years of monthly reports, and how well each way foretells their end (预测试验). The years know what the model does
 * not: slow beginnings, months without progress, a rush before the end, setbacks, and units that are simply slower.
 */
public final class ForecastTrial {
    private static final int MONTHS = 12;
    private static final int WHOLE = Decimals.WHOLE;
    private static final int[] ASKED_AFTER = {3, 4, 6, 8, 10};

    private final ChanceModel model;

    public ForecastTrial(RuleSet rules) {
        model = new ChanceModel(rules);
    }

    public List<Calibration> table(long seed, int count) {
        var dice = new Dice(seed);
        var years = new ArrayList<Series>();
        for (int i = 0; i < count; i++) {
            years.add(year(dice));
        }
        return table(years);
    }

    /** Over series of which the last point says how it ended. */
    public List<Calibration> table(List<Series> ended) {
        return Arrays.stream(ASKED_AFTER)
                .mapToObj(reports -> row(ended, reports))
                .toList();
    }

    static Series year(Dice dice) {
        int pace = dice.within(60, 125);
        boolean slowStart = dice.percent(40);
        boolean rush = dice.percent(45);
        int stopped = 0;
        long reached = 0;
        var points = new ArrayList<Series.Point>();
        for (int month = 1; month <= MONTHS; month++) {
            stopped = stopped > 0 ? stopped - 1 : dice.percent(8) ? dice.within(1, 3) : 0;
            long step = (long) WHOLE / MONTHS * pace / 100 * dice.within(40, 160) / 100;
            step = slowStart && month <= 4 ? step * 2 / 3 : step;
            step = rush && month > 9 ? step * dice.within(110, 200) / 100 : step;
            step = stopped > 0 ? 0 : dice.percent(3) ? -step : step;
            reached = Math.clamp(reached + step, 0, WHOLE);
            points.add(
                    new Series.Point(WHOLE / MONTHS * month + (month == MONTHS ? WHOLE % MONTHS : 0), (int) reached));
        }
        return new Series(points);
    }

    private Calibration row(List<Series> years, int reports) {
        long forecast = 0;
        long lastSlope = 0;
        long asPlanned = 0;
        int open = 0;
        int done = 0;
        for (Series year : years) {
            if (year.count() <= reports) {
                continue;
            }
            var known = new Series(year.points().subList(0, reports));
            if (known.left() > 0 && model.of(known) instanceof Forecast.Chance chance) {
                int end = year.last().reached() == WHOLE ? WHOLE : 0;
                forecast += wrong(chance.probability(), end);
                lastSlope += wrong(lastSlope(known), end);
                asPlanned += wrong(known.last().reached() >= known.last().planned() ? WHOLE : 0, end);
                open++;
                done += end / WHOLE;
            }
        }
        int of = Math.max(1, open);
        return new Calibration(
                reports, open, done, (int) (forecast / of), (int) (lastSlope / of), (int) (asPlanned / of));
    }

    private static long wrong(int said, int happened) {
        long difference = said - happened;
        return difference * difference / WHOLE;
    }

    private static int lastSlope(Series series) {
        var last = series.last();
        var before = series.points().get(series.count() - 2);
        long run = Math.max(1, last.planned() - before.planned());
        long end = last.reached() + (long) (last.reached() - before.reached()) * series.left() / run;
        return end >= WHOLE ? WHOLE : 0;
    }
}
