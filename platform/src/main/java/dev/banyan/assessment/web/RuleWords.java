package dev.banyan.assessment.web;

import dev.banyan.assessment.NextTarget;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SchemeDocument.ItemSource;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.ScoreRule.Point;
import dev.banyan.frame.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules, sources, ties and grades in sentences that an office reads (规则文字说明). */
public final class RuleWords {
    /** Sources whose arguments begin with a word of a list; those of others are keys that an office chose. */
    private static final Set<String> IN_WORDS = Set.of("lights", "checks", "sheets", "figures");

    private RuleWords() {}

    public static String of(Words words, ScoreRule rule) {
        return switch (rule) {
            case ScoreRule.Threshold(var target) -> said(words, "threshold", target);
            case ScoreRule.Ratio(var target, var cap, var floor) ->
                target.map(it -> said(words, "ratio", it)).orElseGet(() -> said(words, "ratio-own"))
                        + (cap.compareTo(BigDecimal.ONE) == 0 ? "" : said(words, "ratio-cap", cap))
                        + (floor.signum() == 0 ? "" : said(words, "ratio-floor", floor.movePointRight(2)));
            case ScoreRule.GroupRatio _ -> said(words, "group-ratio");
            case ScoreRule.Control(var target) -> said(words, "control", target);
            case ScoreRule.Efficacy(var low, var high, var below) ->
                said(words, "efficacy", low, high) + said(words, "efficacy-" + below);
            case ScoreRule.Bands(var bands) -> said(words, "bands") + points(words, "band", bands);
            case ScoreRule.Interpolation(var points) -> said(words, "interpolation") + points(words, "point", points);
            case ScoreRule.Deduction(var each) -> said(words, "deduction", each);
            case ScoreRule.PerPoint(var target, var each, var counting) ->
                said(words, "per-point", target, each) + said(words, "per-point-" + counting);
            case ScoreRule.Progressive(var steps) -> said(words, "progressive", (Object) figures(steps));
            case ScoreRule.Bonus(var cap) -> said(words, "bonus", cap);
            case ScoreRule.RankBonus(int first, int last) -> said(words, "rank-bonus", first, last);
            case ScoreRule.RankScore(var step, var order) ->
                said(words, "rank-score", step.movePointRight(2)) + said(words, "order-" + order);
            case ScoreRule.RankLinear(var worst, var order) ->
                said(words, "rank-linear", worst.movePointRight(2)) + said(words, "order-" + order);
            case ScoreRule.Composite some -> said(words, "composite", some.level(), some.progress(), some.place());
            case ScoreRule.Survey(var worth) -> said(words, "survey", (Object) figures(worth));
            case ScoreRule.Audiences(var weights) -> said(words, "audiences", (Object) figures(weights));
            case ScoreRule.Panel(int dropped) -> said(words, "panel", dropped);
            case ScoreRule.Formula(String text) -> said(words, "formula", text);
        };
    }

    private static String points(Words words, String key, List<Point> points) {
        return points.stream()
                .map(it -> said(words, key, it.figure(), it.points()))
                .collect(Collectors.joining(words.of("assessment.rule.between")));
    }

    private static String figures(List<BigDecimal> figures) {
        return figures.stream().map(ScoreNames::figure).collect(Collectors.joining("/"));
    }

    private static String said(Words words, String key, Object... inputs) {
        Function<Object, Object> written = it -> it instanceof BigDecimal figure ? ScoreNames.figure(figure) : it;
        return words.of(
                "assessment.rule." + key, List.of(inputs).stream().map(written).toArray());
    }

    /** Such as 亮灯与进度：按时办结率. */
    public static String source(Words words, ItemSource source) {
        String name = words.of("assessment.source." + source.name());
        if (source.argument().isEmpty()) {
            return name;
        }
        String[] argument = source.argument().split(" ", 2);
        if (!IN_WORDS.contains(source.name())) {
            return name + words.of("assessment.colon") + words.of("assessment.source.key", source.argument());
        }
        argument[0] = words.of("assessment." + source.name() + "." + argument[0]);
        return name + words.of("assessment.colon") + String.join(" ", argument);
    }

    /** How a target goes on, such as 不低于本年水平，最高 100. */
    public static String next(Words words, NextTarget next) {
        return words.of("assessment.targets.way." + next.way())
                + next.limit()
                        .map(it -> words.of("assessment.targets.limit", ScoreNames.figure(it)))
                        .orElse("");
    }

    public static String tie(Words words, SchemeDocument document, TieBreak tie) {
        return switch (tie) {
            case TieBreak.MoreInBlock(String block) ->
                words.of("assessment.tie.more-in-block", ScoreNames.title(words, document, block));
            case TieBreak.MoreOf(String item) ->
                words.of("assessment.tie.more-of", ScoreNames.title(words, document, item));
            case TieBreak.FewerOf(String item) ->
                words.of("assessment.tie.fewer-of", ScoreNames.title(words, document, item));
        };
    }

    public static String grading(Words words, SchemeDocument document, Grading grading) {
        String between = words.of("assessment.rule.between");
        return switch (grading) {
            case Grading.Lines(var lines) ->
                lines.isEmpty()
                        ? words.of("assessment.grades.none")
                        : lines.stream()
                                .map(it -> words.of(
                                        "assessment.grades.line",
                                        ScoreNames.title(words, document, it.grade()),
                                        ScoreNames.figure(it.from())))
                                .collect(Collectors.joining(between));
            case Grading.Quotas quotas ->
                quotas.quotas().stream()
                                .map(it -> words.of(
                                        "assessment.grades.quota",
                                        ScoreNames.title(words, document, it.grade()),
                                        ScoreNames.figure(it.share().movePointRight(2))))
                                .collect(Collectors.joining(between))
                        + words.of(
                                "assessment.grades.rest",
                                ScoreNames.title(words, document, quotas.rest()),
                                words.of("assessment.rounding." + quotas.rounding()),
                                words.of("assessment.on-tie." + quotas.onTie()));
        };
    }

    public static String limit(Words words, TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.WorkingHours(int hours) -> words.of("assessment.limit.hours", hours);
            case TimeLimit.WorkingDays(int days) -> words.of("assessment.limit.working-days", days);
            case TimeLimit.CalendarDays(int days) -> words.of("assessment.limit.days", days);
            case TimeLimit.Months(int months) -> words.of("assessment.limit.months", months);
            case TimeLimit.Fixed(var day) -> words.day(day);
        };
    }
}
