package dev.banyan.assessment.rules;

import dev.banyan.assessment.NextTarget;
import dev.banyan.assessment.ProposedTarget;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a round says of the targets of the year after (下一年目标测算), by the rule that each item names. */
public final class NextTargets {
    private NextTargets() {}

    /** The target that a rule sets for all units. */
    public static Optional<BigDecimal> target(ScoreRule rule) {
        return switch (rule) {
            case ScoreRule.Threshold(var target) -> Optional.of(target);
            case ScoreRule.Control(var target) -> Optional.of(target);
            case ScoreRule.PerPoint some -> Optional.of(some.target());
            case ScoreRule.Ratio some -> some.target();
            case ScoreRule.GroupRatio _,
                    ScoreRule.Efficacy _,
                    ScoreRule.Bands _,
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
                    ScoreRule.Formula _ -> Optional.empty();
        };
    }

    /**
     * One for each item with a target, in the order of the scheme.
     *
     * @param values of the round, by unit and item
     * @param before those of the year before; nothing if there was none
     */
    public static List<ProposedTarget> of(
            SchemeDocument document, Map<String, Map<String, Value>> values, Map<String, Map<String, Value>> before) {
        return document.scheme()
                .items()
                .flatMap(item -> target(item.rule()).stream()
                        .map(target -> proposed(
                                item,
                                target,
                                document.next().getOrDefault(item.key(), NextTarget.KEEP),
                                figures(item, values),
                                figures(item, before))))
                .toList();
    }

    private static List<BigDecimal> figures(Scheme.Item item, Map<String, Map<String, Value>> values) {
        return values.values().stream()
                .flatMap(it -> Stream.ofNullable(it.get(item.key())))
                .flatMap(it -> Thresholds.measured(it).stream())
                .map(Value.Measured::actual)
                .sorted()
                .toList();
    }

    private static ProposedTarget proposed(
            Scheme.Item item, BigDecimal target, NextTarget next, List<BigDecimal> now, List<BigDecimal> before) {
        boolean less = item.rule() instanceof ScoreRule.Control;
        var middle = middle(now);
        var earlier = middle(before);
        var proposed = switch (next.way()) {
            case KEEP -> target;
            case AT_LEAST -> middle.orElse(target);
            case STEP ->
                middle.flatMap(it -> earlier.map(it::subtract)).map(target::add).orElse(target);
        };
        var kept = harder(
                        target,
                        next.limit().map(limit -> easier(proposed, limit, less)).orElse(proposed),
                        less)
                .setScale(Math.max(0, target.scale()), less ? RoundingMode.CEILING : RoundingMode.FLOOR);
        long reached = now.stream()
                .filter(it -> less ? it.compareTo(kept) <= 0 : it.compareTo(kept) >= 0)
                .count();
        return new ProposedTarget(
                item.key(), target, next, new ProposedTarget.Group(middle, earlier, (int) reached, now.size()), kept);
    }

    private static BigDecimal harder(BigDecimal one, BigDecimal other, boolean less) {
        return less ? one.min(other) : one.max(other);
    }

    private static BigDecimal easier(BigDecimal one, BigDecimal other, boolean less) {
        return harder(one, other, !less);
    }

    /** Of an even number the mean of the two in the middle. */
    private static Optional<BigDecimal> middle(List<BigDecimal> sorted) {
        int size = sorted.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(sorted.get((size - 1) / 2)
                        .add(sorted.get(size / 2))
                        .divide(BigDecimal.TWO)
                        .stripTrailingZeros());
    }

    /** The text of a scheme in which an item has another target; what is not found stays as it is. */
    public static String written(String text, String item, BigDecimal target) {
        var place = Pattern.compile("(?s)(\\bkey:\\s*[\"']?" + Pattern.quote(item)
                        + "[\"']?(?![\\w-])(?:(?!\\bkey:).)*?\\btarget=)[0-9.]+")
                .matcher(text);
        return place.find()
                ? text.substring(0, place.end(1)) + target.toPlainString() + text.substring(place.end())
                : text;
    }
}
