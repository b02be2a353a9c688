package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.forecast.ForecastTrial;
import dev.banyan.evaluationkernel.lights.ForecastReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How good the forecast is over many series whose end is known (预测校准), beside two ways anybody can follow. Brier scores in
 * millionths: the mean square of what was wrong, 0 for a seer and 250,000 for who always says one half.
 *
 * @param reports after how many reports the forecast was asked for
 * @param series how many were still open then, and could be told
 * @param reached how many of these reached their target in the end
 * @param forecast score of the forecast
 * @param lastSlope score of prolonging the line through the last two reports
 * @param asPlanned score of trusting whoever is on plan now
 */
public record Calibration(int reports, int series, int reached, int forecast, int lastSlope, int asPlanned) {
    /** Tries the forecast on generated series; the same for the same seed. */
    public static List<Calibration> table(RuleSet rules, long seed, int series) {
        return new ForecastTrial(rules).table(seed, series);
    }

    /** Tries it on the assignments of a city whose last day has passed, as their reports are known now. */
    public static Backtest of(CityFacts facts, RuleSet rules, AsOf asOf) {
        var reader = new ForecastReader(facts, rules, asOf);
        var ended = IntStream.range(0, facts.assignments())
                .mapToObj(reader::ended)
                .flatMap(Optional::stream)
                .toList();
        int needed = rules.get(RuleKey.LEAST_REPORTS);
        int silent = (int) ended.stream()
                .filter(series -> series.points().size() <= needed)
                .count();
        return new Backtest(new ForecastTrial(rules).table(ended), ended.size(), silent);
    }

    /**
     * What a trial on real reports came to (回测结果).
     *
     * @param ended assignments whose end is known
     * @param cannotTell of these with too few reports before the end to tell anything
     */
    public record Backtest(List<Calibration> rows, int ended, int cannotTell) {
        public Backtest {
            rows = List.copyOf(rows);
        }
    }
}
