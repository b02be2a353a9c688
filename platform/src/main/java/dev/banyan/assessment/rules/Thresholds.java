package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Where points begin or end by a rule, so that one looks at who lies just beyond (计分门槛). */
final class Thresholds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    private Thresholds() {}

    /** Who just reached a threshold of an item, one question for each threshold. */
    static List<HonestyQuestion> questions(Item item, List<Value> values) {
        var figures = values.stream()
                .flatMap(value -> measured(value).stream())
                .map(Value.Measured::actual)
                .toList();
        var asked = switch (item.rule()) {
            case ScoreRule.Threshold(var target) -> List.of(just(item, target, true, figures));
            case ScoreRule.PerPoint some -> List.of(just(item, some.target(), true, figures));
            case ScoreRule.Control(var target) -> List.of(just(item, target, false, figures));
            case ScoreRule.Bands(var bands) ->
                bands.stream()
                        .map(band -> just(item, band.figure(), true, figures))
                        .toList();
            case ScoreRule.Ratio some ->
                List.of(some.target()
                        .map(target -> just(item, target, true, figures))
                        .orElseGet(() -> just(item, HUNDRED, true, percents(values))));
            case ScoreRule.GroupRatio _,
                    ScoreRule.Efficacy _,
                    ScoreRule.Interpolation _,
                    ScoreRule.Deduction _,
                    ScoreRule.Progressive _,
                    ScoreRule.Bonus _,
                    ScoreRule.RankBonus _,
                    ScoreRule.RankScore _,
                    ScoreRule.RankLinear _,
                    ScoreRule.Composite _,
                    ScoreRule.Survey _,
                    ScoreRule.Audiences _,
                    ScoreRule.Panel _,
                    ScoreRule.Formula _ -> List.<Optional<HonestyQuestion>>of();
        };
        return asked.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<HonestyQuestion> just(
            Item item, BigDecimal threshold, boolean larger, List<BigDecimal> figures) {
        return HonestyChecks.justReached(item.key(), threshold, larger, figures);
    }

    /** Figures in per cent of the unit's own target, four places, half up. */
    private static List<BigDecimal> percents(List<Value> values) {
        return values.stream()
                .flatMap(value -> measured(value).stream())
                .flatMap(value -> value
                        .target()
                        .filter(target -> target.signum() > 0)
                        .map(target -> value.actual().multiply(HUNDRED).divide(target, PLACES, RoundingMode.HALF_UP))
                        .stream())
                .toList();
    }

    static Optional<Value.Measured> measured(Value value) {
        return switch (value) {
            case Value.Measured measured -> Optional.of(measured);
            case Value.Mixed mixed -> Optional.of(mixed.figure());
            case Value.Ranked _, Value.Marks _, Value.Counts _, Value.Missing _, Value.NotApplicable _ ->
                Optional.empty();
        };
    }
}
