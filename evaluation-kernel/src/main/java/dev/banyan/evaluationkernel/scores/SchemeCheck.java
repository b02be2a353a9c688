package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.SchemeFault.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a scheme (方案校验), found when it is saved and not when it is used. */
public final class SchemeCheck {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final Scheme scheme;
    private final List<SchemeFault> faults = new ArrayList<>();

    private SchemeCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    public static List<SchemeFault> of(Scheme scheme) {
        var check = new SchemeCheck(scheme);
        check.keys();
        check.weights();
        scheme.items().forEach(check::rule);
        check.names();
        check.grading();
        return List.copyOf(check.faults);
    }

    private void fault(String where, Problem problem, Object detail) {
        faults.add(new SchemeFault(where, problem, String.valueOf(detail)));
    }

    private void keys() {
        var seen = new HashSet<String>();
        Stream.concat(scheme.blocks().stream().map(Block::key), scheme.items().map(Item::key))
                .filter(key -> !seen.add(key))
                .forEach(key -> fault(key, Problem.KEY_TWICE, key));
    }

    private void weights() {
        scheme.items()
                .filter(item -> item.weight().signum() <= 0)
                .forEach(item -> fault(item.key(), Problem.WEIGHT_NOT_POSITIVE, item.weight()));
        var all = Exact.sum(scheme.blocks().stream().map(Block::inTotal).toList());
        if (all.compareTo(Exact.HUNDRED) != 0) {
            fault(
                    scheme.key(),
                    Problem.WEIGHTS_NOT_HUNDRED,
                    all.stripTrailingZeros().toPlainString());
        }
        for (var block : scheme.blocks()) {
            var own = Exact.sum(block.items().stream()
                    .filter(Item::reportedByTheUnit)
                    .map(Item::weight)
                    .toList());
            if (own.multiply(THREE).compareTo(block.weight()) > 0) {
                fault(block.key(), Problem.TOO_MUCH_SELF_REPORTED, own.toPlainString() + "/" + block.weight());
            }
        }
    }

    private void rule(Item item) {
        String key = item.key();
        switch (item.rule()) {
            case ScoreRule.Ratio(var target, var cap, var floor) -> {
                target.ifPresent(it -> positiveTarget(key, it));
                possible(key, cap.signum() > 0 && floor.compareTo(cap) < 0 && floor.signum() >= 0, cap + ", " + floor);
            }
            case ScoreRule.Control(var target) -> positiveTarget(key, target);
            case ScoreRule.Efficacy(var low, var high, var below) ->
                possible(key, low.compareTo(high) != 0, low + ", " + below);
            case ScoreRule.Bands(var bands) -> {
                possible(key, !bands.isEmpty(), "");
                inOrder(
                        key,
                        bands.stream().map(ScoreRule.Point::figure).toList().reversed());
            }
            case ScoreRule.Interpolation(var points) -> {
                possible(key, points.size() > 1, points.size());
                inOrder(key, points.stream().map(ScoreRule.Point::figure).toList());
            }
            case ScoreRule.Deduction(var each) -> possible(key, each.signum() > 0, each);
            case ScoreRule.PerPoint(var target, var each, var counting) ->
                possible(key, each.signum() > 0, target + ", " + each + ", " + counting);
            case ScoreRule.Progressive(var steps) ->
                possible(key, !steps.isEmpty() && steps.stream().allMatch(it -> it.signum() > 0), steps);
            case ScoreRule.Bonus(var cap) -> possible(key, cap.signum() > 0, cap);
            case ScoreRule.RankBonus(int first, int last) -> possible(key, first + last > 0, first + ", " + last);
            case ScoreRule.RankScore(var step, var order) -> share(key, step, order);
            case ScoreRule.RankLinear(var worst, var order) -> share(key, worst, order);
            case ScoreRule.Composite some -> {
                var all = Exact.sum(List.of(some.level(), some.progress(), some.place()));
                possible(key, all.compareTo(Exact.HUNDRED) == 0, all);
            }
            case ScoreRule.Survey(var worth) -> possible(key, worth.size() > 1, worth);
            case ScoreRule.Audiences(var weights) ->
                possible(key, Exact.sum(weights).signum() > 0, weights);
            case ScoreRule.Panel(int dropped) -> possible(key, dropped >= 0, dropped);
            case ScoreRule.Threshold some -> possible(key, true, some);
            case ScoreRule.GroupRatio some -> possible(key, true, some);
            case ScoreRule.Formula(String text) -> possible(key, !text.isBlank(), text);
        }
    }

    private void positiveTarget(String key, BigDecimal target) {
        if (target.signum() <= 0) {
            fault(key, Problem.TARGET_NOT_POSITIVE, target);
        }
    }

    private void share(String key, BigDecimal share, ScoreRule.Order order) {
        possible(key, share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0, share + ", " + order);
    }

    private void possible(String key, boolean possible, Object detail) {
        if (!possible) {
            fault(key, Problem.RULE_IMPOSSIBLE, detail);
        }
    }

    private void inOrder(String key, List<BigDecimal> rising) {
        for (int i = 1; i < rising.size(); i++) {
            if (rising.get(i).compareTo(rising.get(i - 1)) <= 0) {
                fault(key, Problem.NOT_IN_ORDER, rising.get(i));
            }
        }
    }

    private void names() {
        var blocks = scheme.blocks().stream().map(Block::key).collect(Collectors.toSet());
        var items = scheme.items().map(Item::key).collect(Collectors.toSet());
        for (var tie : scheme.ranking().ties()) {
            switch (tie) {
                case TieBreak.MoreInBlock(String block) -> known(block, blocks);
                case TieBreak.MoreOf(String item) -> known(item, items);
                case TieBreak.FewerOf(String item) -> known(item, items);
            }
        }
        var grades = Set.copyOf(Placing.grades(scheme.grading()));
        scheme.vetoes().forEach(veto -> known(veto.best(), grades));
    }

    private void known(String name, Set<String> names) {
        if (!names.contains(name)) {
            fault(name, Problem.UNKNOWN_NAME, name);
        }
    }

    private void grading() {
        switch (scheme.grading()) {
            case Grading.Lines(var lines) -> {
                inOrder(
                        "grades",
                        lines.stream().map(Grading.Line::from).toList().reversed());
                var most = most();
                lines.stream()
                        .filter(line -> line.from().compareTo(most) > 0)
                        .forEach(line -> fault(line.grade(), Problem.GRADE_UNREACHABLE, line.from()));
            }
            case Grading.Quotas quotas -> {
                var all = Exact.sum(
                        quotas.quotas().stream().map(Grading.Quota::share).toList());
                if (all.compareTo(BigDecimal.ONE) > 0) {
                    fault("grades", Problem.QUOTAS_TOO_LARGE, all);
                }
            }
        }
    }

    private BigDecimal most() {
        var blocks = scheme.blocks().stream().map(Block::inTotal);
        var added = scheme.adjustments().stream()
                .filter(it -> it.effect() != Scheme.Effect.DEDUCTION && !it.breaksTiesOnly())
                .map(Scheme.Adjustment::cap);
        return Exact.sum(Stream.concat(blocks, added).toList());
    }
}
