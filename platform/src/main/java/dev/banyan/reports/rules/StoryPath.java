package dev.banyan.reports.rules;

import dev.banyan.plan.Target;
import dev.banyan.reports.rules.ReportStory.Duty;
import dev.banyan.reports.rules.ReportStory.Round;
import dev.banyan.reports.rules.ReportStory.Temper;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.DemoLot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the demo city's work and figures come on (演示进度轨迹): never back, some ahead of an even pace and some behind it. */
final class StoryPath {
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);

    private StoryPath() {}

    /** Share of the work that is done, 0 to 1. */
    static double done(Temper temper, Duty duty, Round round) {
        double all = Math.max(1, ChronoUnit.DAYS.between(BEGIN, duty.ends()));
        double time = Math.min(1, ChronoUnit.DAYS.between(BEGIN, round.period().to()) / all);
        if (time >= 1 && onTime(temper)) {
            return 1;
        }
        // A slow start or a slow end, but never a step back.
        double bend = DemoLot.of("bend", duty.task(), duty.unit()) - 0.5;
        double even = time + bend * StrictMath.sin(2 * Math.PI * time) / (2 * Math.PI);
        double lot = DemoLot.of("pace", duty.task(), duty.unit());
        return Math.min(
                1,
                switch (temper) {
                    case STEADY, TARDY -> even * (0.97 + 0.06 * lot);
                    case AHEAD -> even * (1.08 + 0.2 * lot);
                    case BEHIND -> even * (0.62 + 0.3 * lot);
                    case FADING, SILENT -> even * (0.7 + 0.2 * lot);
                });
    }

    private static boolean onTime(Temper temper) {
        return switch (temper) {
            case STEADY, TARDY, AHEAD -> true;
            case BEHIND, FADING, SILENT -> false;
        };
    }

    /** A figure on its way to the target, with as many decimals as the target has; empty if there is no number to reach. */
    static Optional<BigDecimal> figure(Target target, Temper temper, Duty duty, Round round, int indicator) {
        return target.value().map(value -> {
            double done = done(temper, duty, round);
            double lot = DemoLot.of("base", duty.task(), duty.unit(), indicator);
            double end = value.doubleValue() * (isShareable(target) ? duty.part() : 1);
            double now = switch (target.comparator()) {
                // Limits and what is kept are broken by those who lag behind.
                case AT_MOST, LESS_THAN -> end * (onTime(temper) ? 0.8 + 0.2 * lot : 1.1);
                case MAINTAIN, EQUAL -> end * (onTime(temper) ? 1 : 0.9);
                case REDUCE_TO, RANK_WITHIN -> end * (1 + (0.2 + 0.4 * lot) * (1 - done));
                case GROWTH_AT_LEAST, GROWTH_ABOUT ->
                    end * (0.9 + 0.25 * DemoLot.of("growth", duty.task(), duty.unit(), indicator, round.number()));
                case MULTIPLY_BY -> 1 + (end - 1) * done;
                case COUNT_AT_LEAST, DONE -> end * done;
                case AT_LEAST, MORE_THAN, ABOUT -> end * (0.55 + 0.25 * lot + (0.45 - 0.25 * lot) * done);
            };
            // Down for what grows and up for what shrinks: a figure never shows more than is done.
            boolean shrinks = Aim.lessIsBetter(target.comparator());
            int decimals = Math.max(
                    value.stripTrailingZeros().scale(),
                    Math.abs(end) < 10 ? 2 : Math.abs(end) < 100 && isShare(target) ? 1 : 0);
            return BigDecimal.valueOf(now)
                    .setScale(Math.max(0, decimals), shrinks ? RoundingMode.CEILING : RoundingMode.FLOOR);
        });
    }

    /** Numbers of things are shared out, percents, ranks and rates are not. */
    private static boolean isShareable(Target target) {
        return !isShare(target)
                && target.basis().isEmpty()
                && switch (target.comparator()) {
                    case AT_LEAST, MORE_THAN, ABOUT, EQUAL, COUNT_AT_LEAST, REDUCE_TO, AT_MOST, LESS_THAN -> true;
                    case MAINTAIN, RANK_WITHIN, MULTIPLY_BY, GROWTH_AT_LEAST, GROWTH_ABOUT, DONE -> false;
                };
    }

    private static boolean isShare(Target target) {
        return target.unit()
                .filter(unit -> unit.contains("%") || unit.contains("‰"))
                .isPresent();
    }
}
