package dev.banyan.assessment.web;

import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.ScoreRule.Order;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says rules in sentences that an office would write (计分规则文字). */
final class RuleWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    String of(ScoreRule rule) {
        return switch (rule) {
            case ScoreRule.Threshold(var target) -> said("threshold", target);
            case ScoreRule.Ratio(var target, var cap, var floor) ->
                target.map(it -> said("ratio", it)).orElseGet(() -> words.of("book.rule.ratio-own"))
                        + (cap.compareTo(BigDecimal.ONE) == 0 ? "" : said("ratio-cap", percent(cap)))
                        + (floor.signum() == 0 ? "" : said("ratio-floor", percent(floor)));
            case ScoreRule.GroupRatio() -> words.of("book.rule.group-ratio");
            case ScoreRule.Control(var target) -> said("control", target);
            case ScoreRule.Efficacy(var low, var high, var below) -> said("efficacy", low, high) + choice(below);
            case ScoreRule.Bands(var bands) -> words.of("book.rule.bands", points(bands));
            case ScoreRule.Interpolation(var points) -> words.of("book.rule.interpolation", points(points));
            case ScoreRule.Deduction(var each) -> said("deduction", each);
            case ScoreRule.PerPoint(var target, var each, var counting) ->
                said("per-point", target, each) + choice(counting);
            case ScoreRule.Progressive(var steps) -> words.of("book.rule.progressive", numbers(steps));
            case ScoreRule.Bonus(var cap) -> said("bonus", cap);
            case ScoreRule.RankBonus(int first, int last) -> words.of("book.rule.rank-bonus", first, last);
            case ScoreRule.RankScore(var step, var order) -> said("rank-score", percent(step)) + order(order);
            case ScoreRule.RankLinear(var worst, var order) -> said("rank-linear", percent(worst)) + order(order);
            case ScoreRule.Composite(var level, var progress, var place, var step) ->
                said("composite", level, progress, place, percent(step));
            case ScoreRule.Survey(var worth) -> words.of("book.rule.survey", numbers(worth));
            case ScoreRule.Audiences(var weights) -> words.of("book.rule.audiences", numbers(weights));
            case ScoreRule.Panel(int dropped) -> words.of("book.rule.panel", dropped);
            case ScoreRule.Formula(String text) -> words.of("book.rule.formula", text);
        };
    }

    private String said(String key, BigDecimal... figures) {
        return words.of(
                "book.rule." + key,
                List.of(figures).stream().map(BigDecimal::toPlainString).toArray());
    }

    private String choice(Enum<?> choice) {
        return words.of("book.rule.choice." + choice.name().toLowerCase(Locale.ROOT));
    }

    private String order(Order order) {
        return words.of("book.rule.order." + order.name().toLowerCase(Locale.ROOT));
    }

    private static BigDecimal percent(BigDecimal share) {
        return new BigDecimal(share.multiply(HUNDRED).stripTrailingZeros().toPlainString());
    }

    private String numbers(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(words.of("book.value.and")));
    }

    private String points(List<ScoreRule.Point> points) {
        return points.stream()
                .map(it -> words.of(
                        "book.rule.point",
                        it.figure().toPlainString(),
                        it.points().toPlainString()))
                .collect(Collectors.joining(words.of("book.value.and")));
    }
}
