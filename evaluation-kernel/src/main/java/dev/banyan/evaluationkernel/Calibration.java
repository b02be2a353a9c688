package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.forecast.ForecastTrial;
import java.util.List;

/**
 * How good the forecast is over many series whose end is known (预测校准), beside two ways anybody can follow. Brier scores in
 * millionths: the mean square of what was wrong, 0 for a seer and 250,000 for who always says one half.
 *
 * @param reports after how many of twelve monthly reports the forecast was asked for
 * @param series how many were still open then
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
}
