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
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores a peer group by a scheme (考核计分): value, points of each item, block, total, what is added and taken off, places and
 * grades, in this order. Everything is computed anew; nothing is kept.
 */
public final class Assessment {
    private static final int PUBLISHED = 2;

    private final Scheme scheme;
    private final Group group;
    private final Formulas formulas;
    private final List<Among> items;

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

    /**
     * A sheet with how it came about (得分表与计算过程).
     *
     * @param workings by key of the item; nothing for what was not scored
     */
    public record Explained(ScoreSheet sheet, Map<String, List<Step>> workings) {
        public Explained {
            workings = Map.copyOf(workings);
        }
    }

    /** An item with what has to be known of the whole group for it (组内比较). */
    private record Among(Item item, Peers peers, boolean isVoid) {}

    /** What a unit gets for an item, whatever it weighs (单元格得分). */
    private record Cell(Outcome outcome, RuleScores.Earned earned) {
        static Cell nothing(Outcome outcome) {
            return new Cell(outcome, weight -> BigDecimal.ZERO);
        }

        ItemScore score(Item item) {
            return new ItemScore(item.key(), outcome, earned.points(item.weight()));
        }

        boolean counts() {
            return outcome.counts();
        }
    }

    private Assessment(Scheme scheme, Group group, Formulas formulas) {
        this.scheme = scheme;
        this.group = group;
        this.formulas = formulas;
        this.items = among(scheme.items().toList());
    }

    /** Goes through the units once, however many items look at all of them. */
    private List<Among> among(List<Item> all) {
        var columns = new HashMap<String, List<Value>>();
        all.stream()
                .filter(item -> Peers.matterTo(item.rule()) || item.marksMustDiffer())
                .forEach(item ->
                        columns.put(item.key(), new ArrayList<>(group.units().size())));
        for (var unit : group.units()) {
            var own = group.values().getOrDefault(unit, Map.of());
            columns.forEach((key, column) -> column.add(own.getOrDefault(key, Value.MISSING)));
        }
        return all.stream()
                .map(item -> among(item, columns.getOrDefault(item.key(), List.of())))
                .toList();
    }

    private static Among among(Item item, List<Value> all) {
        return new Among(
                item,
                Peers.matterTo(item.rule()) ? Peers.of(all) : Peers.NONE,
                item.marksMustDiffer()
                        && all.size() > 1
                        && all.stream().map(Value::plain).distinct().count() == 1);
    }

    /** The sheets of all units, in the order of the group. */
    public static List<ScoreSheet> of(Scheme scheme, Group group, Formulas formulas) {
        var assessment = new Assessment(scheme, group, formulas);
        return new Placing(scheme, group)
                .placed(assessment
                        .all(at -> assessment.sheet(scheme, group.units().get(at), assessment.cells(at)))
                        .toList());
    }

    /** The same sheets with the working of every item. */
    public static List<Explained> explained(Scheme scheme, Group group, Formulas formulas) {
        var assessment = new Assessment(scheme, group, formulas);
        var workings = new ArrayList<Map<String, List<Step>>>();
        var sheets = new ArrayList<ScoreSheet>();
        for (int at = 0; at < group.units().size(); at++) {
            var own = assessment.items.stream().map(item -> Working.recorded()).toList();
            sheets.add(assessment.sheet(scheme, group.units().get(at), assessment.cells(at, own::get)));
            var steps = new HashMap<String, List<Step>>();
            for (int i = 0; i < own.size(); i++) {
                steps.put(assessment.items.get(i).item().key(), own.get(i).steps());
            }
            workings.add(steps);
        }
        var placed = new Placing(scheme, group).placed(sheets);
        return IntStream.range(0, placed.size())
                .mapToObj(i -> new Explained(placed.get(i), workings.get(i)))
                .toList();
    }

    /** How the points of one item came about, step by step; nothing if it was not scored. */
    public static List<Step> explain(Scheme scheme, Group group, Formulas formulas, String unit, String item) {
        var assessment = new Assessment(scheme, group, formulas);
        var working = Working.recorded();
        int at = group.units().indexOf(unit);
        assessment.items.stream()
                .filter(it -> at >= 0 && it.item().key().equals(item))
                .forEach(it -> assessment
                        .cell(it, at, group.value(unit, it.item()), working)
                        .score(it.item()));
        return working.steps();
    }

    /** The places under other weights of the same scheme, in the order of the group; only what the weights change is counted anew. */
    static Function<Scheme, int[]> places(Scheme scheme, Group group, Formulas formulas) {
        var assessment = new Assessment(scheme, group, formulas);
        var cells = assessment.all(assessment::cells).toList();
        return other -> new Placing(other, group)
                .places(assessment
                        .all(at -> assessment.sheet(other, group.units().get(at), cells.get(at)))
                        .toList());
    }

    /** Something of each unit, which is called by its place in the order of the group. */
    private <T> Stream<T> all(IntFunction<T> of) {
        return IntStream.range(0, group.units().size()).mapToObj(of);
    }

    private List<Cell> cells(int at) {
        return cells(at, item -> Working.SILENT);
    }

    private List<Cell> cells(int at, IntFunction<Working> working) {
        var values = group.values().getOrDefault(group.units().get(at), Map.of());
        var cells = new ArrayList<Cell>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            cells.add(cell(item, at, values.getOrDefault(item.item().key(), Value.MISSING), working.apply(i)));
        }
        return cells;
    }

    private Cell cell(Among among, int at, Value value, Working working) {
        if (among.isVoid()) {
            return Cell.nothing(Outcome.VOID);
        }
        if (value instanceof Value.Missing) {
            return Cell.nothing(Outcome.MISSING);
        }
        if (value instanceof Value.NotApplicable) {
            return Cell.nothing(Outcome.NOT_APPLICABLE);
        }
        return new RuleScores(among.peers(), at, formulas, working)
                .earned(among.item().rule(), value)
                .map(earned -> new Cell(Outcome.SCORED, earned))
                .orElseGet(() -> Cell.nothing(Outcome.UNFIT));
    }

    /** @param weighed the scheme, or the same with other weights */
    private ScoreSheet sheet(Scheme weighed, String unit, List<Cell> cells) {
        var counted = new ArrayList<BlockScore>();
        int at = 0;
        for (var block : weighed.blocks()) {
            counted.add(block(block, cells.subList(at, at + block.items().size())));
            at += block.items().size();
        }
        var blocks = scaled(weighed.blocks(), counted);
        var total = Exact.sum(blocks.stream().map(BlockScore::inTotal).toList());
        var adjustments = new ArrayList<ItemScore>();
        for (var adjustment : weighed.adjustments()) {
            var score = adjusted(adjustment, cells.get(at++).score(adjustment.item()));
            adjustments.add(score);
            total = adjustment.breaksTiesOnly() ? total : total.add(score.points());
        }
        return new ScoreSheet(
                unit,
                blocks,
                adjustments,
                total,
                total.setScale(PUBLISHED, RoundingMode.HALF_UP),
                ScoreSheet.Standing.OPEN,
                group.vetoes().getOrDefault(unit, Set.of()).stream().sorted().toList());
    }

    /** A block of which nothing applies is taken out, and the others scaled up to the whole. */
    private static List<BlockScore> scaled(List<Block> blocks, List<BlockScore> scores) {
        if (scores.stream().allMatch(BlockScore::applies)) {
            return scores;
        }
        var whole = Exact.sum(blocks.stream().map(Block::inTotal).toList());
        var left = BigDecimal.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            left = scores.get(i).applies() ? left.add(blocks.get(i).inTotal()) : left;
        }
        var base = left;
        return base.signum() == 0
                ? scores
                : scores.stream()
                        .map(it -> new BlockScore(
                                it.key(),
                                it.items(),
                                it.points(),
                                Exact.divide(it.inTotal().multiply(whole), base)))
                        .toList();
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

    private static BlockScore block(Block block, List<Cell> cells) {
        var scores = new ArrayList<ItemScore>(cells.size());
        var got = BigDecimal.ZERO;
        var base = BigDecimal.ZERO;
        boolean whole = true;
        for (int i = 0; i < cells.size(); i++) {
            var item = block.items().get(i);
            var score = cells.get(i).score(item);
            scores.add(score);
            got = got.add(score.points());
            base = cells.get(i).counts() ? base.add(item.weight()) : base;
            whole &= cells.get(i).counts();
        }
        var points = whole || base.signum() == 0 || base.compareTo(block.weight()) == 0
                ? got
                : Exact.divide(got.multiply(block.weight()), base);
        var capped = block.cap().map(points::min).orElse(points);
        return new BlockScore(block.key(), scores, capped, capped.multiply(block.share()));
    }
}
