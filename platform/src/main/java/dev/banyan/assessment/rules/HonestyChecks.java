package dev.banyan.assessment.rules;

import dev.banyan.assessment.rules.HonestyQuestion.ClaimedAboveFound;
import dev.banyan.assessment.rules.HonestyQuestion.ConstantSteps;
import dev.banyan.assessment.rules.HonestyQuestion.EasyTarget;
import dev.banyan.assessment.rules.HonestyQuestion.JustReached;
import dev.banyan.assessment.rules.HonestyQuestion.LastDay;
import dev.banyan.assessment.rules.HonestyQuestion.OwnWord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Looks for figures that a person should ask about (数据真实性检查); exact, and silent where there is too little to go by. */
public final class HonestyChecks {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private HonestyChecks() {}

    /** What one unit said and what was found, in per cent of the same whole (上报与核查). */
    public record Checked(BigDecimal said, BigDecimal found) {}

    /**
     * Two per cent of the threshold on either side are looked at: four or more just reached it, and at least three times as many as
     * just missed it.
     *
     * @param larger whether more is better
     */
    public static Optional<HonestyQuestion> justReached(
            String item, BigDecimal threshold, boolean larger, List<BigDecimal> figures) {
        var width = threshold.abs().multiply(new BigDecimal("0.02"));
        int reached = 0;
        int missed = 0;
        for (var figure : figures) {
            var over = larger ? figure.subtract(threshold) : threshold.subtract(figure);
            if (over.signum() >= 0 && over.compareTo(width) < 0) {
                reached++;
            } else if (over.signum() < 0 && over.negate().compareTo(width) <= 0) {
                missed++;
            }
        }
        return reached >= 4 && reached >= 3 * missed
                ? Optional.of(new JustReached(item, threshold, width, reached, missed))
                : Optional.empty();
    }

    /** Of five or more reports four in five came on the day they were due. */
    public static Optional<HonestyQuestion> lastDay(String unit, int lastDay, int all) {
        return all >= 5 && 5L * lastDay >= 4L * all ? Optional.of(new LastDay(unit, lastDay, all)) : Optional.empty();
    }

    /**
     * The same step, up or down, four times running or more; the longest such run, the later of equal ones.
     *
     * @param figures of one thing, in order of the days they speak of
     */
    public static Optional<HonestyQuestion> constantSteps(String unit, String series, List<BigDecimal> figures) {
        var longest = BigDecimal.ZERO;
        var before = BigDecimal.ZERO;
        int most = 0;
        int times = 0;
        for (int i = 1; i < figures.size(); i++) {
            var step = figures.get(i).subtract(figures.get(i - 1));
            times = step.signum() == 0 ? 0 : step.compareTo(before) == 0 ? times + 1 : 1;
            before = step;
            if (times > 0 && times >= most) {
                most = times;
                longest = step;
            }
        }
        return most >= 4 ? Optional.of(new ConstantSteps(unit, series, longest, most)) : Optional.empty();
    }

    /** Of three or more checks two or more found less, five points or more less on average of all checks. */
    public static Optional<HonestyQuestion> claimedAboveFound(String unit, List<Checked> checks) {
        if (checks.size() < 3) {
            return Optional.empty();
        }
        var gap = BigDecimal.ZERO;
        int lower = 0;
        for (var check : checks) {
            gap = gap.add(check.said().subtract(check.found()));
            lower += check.found().compareTo(check.said()) < 0 ? 1 : 0;
        }
        var points = gap.divide(BigDecimal.valueOf(checks.size()), 2, RoundingMode.HALF_UP);
        return lower >= 2 && points.compareTo(BigDecimal.valueOf(5)) >= 0
                ? Optional.of(new ClaimedAboveFound(unit, checks.size(), lower, points))
                : Optional.empty();
    }

    /**
     * A target a tenth or more below the worst of two or more years; where less is better, a tenth or more above it.
     *
     * @param history the latest last
     * @param larger whether more is better
     */
    public static Optional<HonestyQuestion> easyTarget(
            String unit, String item, BigDecimal target, List<BigDecimal> history, boolean larger) {
        if (history.size() < 2) {
            return Optional.empty();
        }
        var worst = history.stream()
                .reduce(larger ? BigDecimal::min : BigDecimal::max)
                .orElseThrow();
        var tenth = worst.abs().movePointLeft(1);
        boolean easy = worst.signum() != 0
                && (larger ? target.compareTo(worst.subtract(tenth)) <= 0 : target.compareTo(worst.add(tenth)) >= 0);
        return easy ? Optional.of(new EasyTarget(unit, item, target, history)) : Optional.empty();
    }

    /** More than a third of a unit's points rest on what it says of itself. */
    public static Optional<HonestyQuestion> ownWord(String unit, BigDecimal own, BigDecimal all) {
        return all.signum() > 0 && own.multiply(THREE).compareTo(all) > 0
                ? Optional.of(new OwnWord(unit, own, all))
                : Optional.empty();
    }
}
