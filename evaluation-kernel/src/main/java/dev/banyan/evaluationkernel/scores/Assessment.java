package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Scheme.Adjustment;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.ScoreSheet.BlockScore;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import dev.banyan.evaluationkernel.scores.ScoreSheet.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scores a peer group by a scheme (考核计分): value, points of each item, block, total, what is added and taken off, places and
 * grades, in this order. Everything is computed anew; nothing is kept.
 */
public final class Assessment {
    private static final int PUBLISHED = 2;

    private final Scheme scheme;
    private final Group group;
    private final Formulas formulas;
    private final Map<String, Peers> peers = new HashMap<>();
    private final Map<String, Boolean> isVoid = new HashMap<>();

    /**
     * @param units of the peer group, in the order of the answer
     * @param values by unit and item; what is not there is missing
     * @param vetoes keys of those that hold, by unit
     */
    public record Group(List<String> units, Map<String, Map<String, Value>> values, Map<String, Set<String>> vetoes) {
        public Group {
            units = List.copyOf(units);
            values = Map.copyOf(values);
            vetoes = Map.copyOf(vetoes);
        }

        Value value(String unit, Item item) {
            return values.getOrDefault(unit, Map.of()).getOrDefault(item.key(), Value.MISSING);
        }
    }

    private Assessment(Scheme scheme, Group group, Formulas formulas) {
        this.scheme = scheme;
        this.group = group;
        this.formulas = formulas;
        scheme.items().forEach(item -> {
            var all =
                    group.units().stream().map(unit -> group.value(unit, item)).toList();
            peers.put(item.key(), Peers.of(all));
            isVoid.put(
                    item.key(),
                    item.marksMustDiffer() && all.size() > 1 && Set.copyOf(all).size() == 1);
        });
    }

    /** The sheets of all units, in the order of the group. */
    public static List<ScoreSheet> of(Scheme scheme, Group group, Formulas formulas) {
        var assessment = new Assessment(scheme, group, formulas);
        return new Placing(scheme, group)
                .placed(group.units().stream().map(assessment::sheet).toList());
    }

    /** How the points of one item came about, step by step; nothing if it was not scored. */
    public static List<Step> explain(Scheme scheme, Group group, Formulas formulas, String unit, String item) {
        var assessment = new Assessment(scheme, group, formulas);
        var working = Working.recorded();
        scheme.items().filter(it -> it.key().equals(item)).forEach(it -> assessment.score(unit, it, working));
        return working.steps();
    }

    private ScoreSheet sheet(String unit) {
        var blocks = scheme.blocks().stream().map(block -> block(unit, block)).toList();
        var adjustments = new ArrayList<ItemScore>();
        var total = Exact.sum(blocks.stream().map(BlockScore::inTotal).toList());
        for (var adjustment : scheme.adjustments()) {
            var score = adjusted(adjustment, score(unit, adjustment.item(), Working.silent()));
            adjustments.add(score);
            total = adjustment.breaksTiesOnly() ? total : total.add(score.points());
        }
        return new ScoreSheet(
                unit,
                blocks,
                adjustments,
                total,
                total.setScale(PUBLISHED, RoundingMode.HALF_UP),
                new ScoreSheet.Standing(0, 0, Optional.empty()),
                group.vetoes().getOrDefault(unit, Set.of()).stream().sorted().toList());
    }

    private static ItemScore adjusted(Adjustment adjustment, ItemScore score) {
        var size = score.points().abs().min(adjustment.cap());
        var points = switch (adjustment.effect()) {
            case BONUS -> size;
            case DEDUCTION -> size.negate();
            case SIGNED -> score.points().signum() < 0 ? size.negate() : size;
        };
        return new ItemScore(score.key(), score.outcome(), points);
    }

    private BlockScore block(String unit, Block block) {
        var items = block.items().stream()
                .map(item -> score(unit, item, Working.silent()))
                .toList();
        var got = Exact.sum(items.stream().map(ItemScore::points).toList());
        var base = BigDecimal.ZERO;
        for (int i = 0; i < items.size(); i++) {
            base = counts(items.get(i)) ? base.add(block.items().get(i).weight()) : base;
        }
        var points = base.signum() == 0 || base.compareTo(block.weight()) == 0
                ? got
                : Exact.divide(got.multiply(block.weight()), base);
        var capped = block.cap().map(points::min).orElse(points);
        return new BlockScore(block.key(), items, capped, capped.multiply(block.share()));
    }

    private static boolean counts(ItemScore score) {
        return switch (score.outcome()) {
            case SCORED, MISSING, UNFIT -> true;
            case NOT_APPLICABLE, VOID -> false;
        };
    }

    private ItemScore score(String unit, Item item, Working working) {
        var value = group.value(unit, item);
        if (isVoid.getOrDefault(item.key(), false)) {
            return nothing(item, Outcome.VOID);
        }
        if (value instanceof Value.Missing) {
            return nothing(item, Outcome.MISSING);
        }
        if (value instanceof Value.NotApplicable) {
            return nothing(item, Outcome.NOT_APPLICABLE);
        }
        return new RuleScores(item.weight(), peers.getOrDefault(item.key(), Peers.of(List.of())), formulas, working)
                .points(item.rule(), value)
                .map(points -> new ItemScore(item.key(), Outcome.SCORED, points))
                .orElseGet(() -> nothing(item, Outcome.UNFIT));
    }

    private static ItemScore nothing(Item item, Outcome outcome) {
        return new ItemScore(item.key(), outcome, BigDecimal.ZERO);
    }
}
