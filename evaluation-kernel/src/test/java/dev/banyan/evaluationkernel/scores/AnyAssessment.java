package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Assessment.Group;
import dev.banyan.evaluationkernel.scores.Scheme.Adjustment;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Effect;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.Scheme.Veto;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A made-up scheme with every rule, and a group of units with values of every kind (任意考核), decided by the seed. */
final class AnyAssessment {
    private static final String[] RULES = {
        "threshold target=97",
        "ratio cap=1.2 floor=0.6",
        "ratio target=90",
        "group-ratio",
        "control target=40",
        "efficacy low=3 high=9",
        "efficacy low=20 high=8 below=floor",
        "bands 95:10 90:8 80:5",
        "interpolation 60:0 80:6 100:10",
        "deduction each=0.05",
        "per-point target=90 each=0.2 counting=started",
        "progressive 0.5 1 2 5",
        "bonus cap=5",
        "rank-bonus first=5 last=5",
        "rank-score step=0.05",
        "rank-linear worst=0.6 order=smaller",
        "rank-linear worst=0.6 order=given",
        "composite level=40 progress=40 place=20 step=0.05",
        "survey 100 80 60 30 0",
        "audiences 0.4 0.3 0.2 0.1",
        "panel drop=1",
        "formula share"
    };

    private final SplittableRandom dice;
    private final int items;

    private AnyAssessment(long seed, int items) {
        this.dice = new SplittableRandom(seed);
        this.items = items;
    }

    /** A scheme with a group. */
    record Drawn(Scheme scheme, Group group) {}

    static Drawn of(long seed, int items, int units) {
        return new AnyAssessment(seed, items).drawn(units);
    }

    private Drawn drawn(int units) {
        var blocks = new ArrayList<Block>();
        for (int from = 0; from < items; from += 7) {
            var inBlock = IntStream.range(from, Math.min(items, from + 7))
                    .mapToObj(this::item)
                    .toList();
            Optional<BigDecimal> cap = one(4) ? Optional.of(BigDecimal.valueOf(dice.nextInt(5, 30))) : Optional.empty();
            blocks.add(new Block("b" + from, "b", one(3) ? new BigDecimal("0.6") : BigDecimal.ONE, cap, inBlock));
        }
        var adjustments = List.of(
                new Adjustment(item("plus", "bonus cap=5", "5"), Effect.BONUS, new BigDecimal("3"), one(2)),
                new Adjustment(item("minus", "progressive 0.5 1 2", "5"), Effect.DEDUCTION, new BigDecimal("4"), false),
                new Adjustment(item("table", "rank-bonus first=2 last=2", "2"), Effect.SIGNED, BigDecimal.TWO, false));
        var ranking = new Ranking(
                one(2) ? Ranking.Places.DENSE : Ranking.Places.COMPETITION,
                List.of(
                        new Ranking.TieBreak.MoreInBlock("b0"),
                        new Ranking.TieBreak.FewerOf("i9"),
                        new Ranking.TieBreak.MoreOf("plus")));
        var scheme = new Scheme(
                "any", "1", blocks, adjustments, List.of(new Veto("accident", "安全事故", "良好")), ranking, grading());
        return new Drawn(scheme, group(scheme, units));
    }

    private Grading grading() {
        if (one(2)) {
            return new Grading.Lines(List.of(
                    new Grading.Line("优秀", new BigDecimal("70")),
                    new Grading.Line("良好", new BigDecimal("50")),
                    new Grading.Line("一般", BigDecimal.ZERO)));
        }
        return new Grading.Quotas(
                List.of(new Grading.Quota("优秀", new BigDecimal("0.3")), new Grading.Quota("良好", new BigDecimal("0.4"))),
                "一般",
                Grading.Rounding.HALF_UP,
                one(2) ? Grading.OnTie.INCLUDE_ALL : Grading.OnTie.EXCLUDE_ALL);
    }

    private Item item(int number) {
        return item(
                "i" + number,
                RULES[number % RULES.length],
                BigDecimal.valueOf(dice.nextInt(1, 120), 1).toPlainString());
    }

    private Item item(String key, String rule, String weight) {
        return new Item(
                key,
                key,
                new BigDecimal(weight),
                ((RuleReading.Read) ScoreRule.read(rule)).rule(),
                one(5),
                rule.startsWith("panel"));
    }

    private Group group(Scheme scheme, int size) {
        var units = IntStream.range(0, size).mapToObj(i -> "u" + i).toList();
        var values = new LinkedHashMap<String, Map<String, Value>>();
        var vetoes = new LinkedHashMap<String, Set<String>>();
        for (var unit : units) {
            var own = new LinkedHashMap<String, Value>();
            scheme.items().forEach(item -> own.put(item.key(), value(item.rule())));
            values.put(unit, own);
            if (one(6)) {
                vetoes.put(unit, Set.of("accident"));
            }
        }
        return new Group(units, values, vetoes);
    }

    private Value value(ScoreRule rule) {
        return switch (dice.nextInt(20)) {
            case 0 -> Value.MISSING;
            case 1 -> new Value.NotApplicable("不涉及");
            case 2 -> new Value.Marks(List.of(tenths(900)));
            default -> fitting(rule);
        };
    }

    private Value fitting(ScoreRule rule) {
        var figure = new Value.Measured(tenths(1300), Optional.of(new BigDecimal("99.5")), Optional.of(tenths(900)));
        var place = new Value.Ranked(dice.nextInt(1, 14), 13);
        return switch (rule) {
            case ScoreRule.Progressive some ->
                Value.of(String.valueOf(dice.nextInt(some.steps().size() + 1)));
            case ScoreRule.RankBonus some -> place;
            case ScoreRule.RankLinear(var worst, var order) when order == ScoreRule.Order.GIVEN -> place;
            case ScoreRule.Composite some -> new Value.Mixed(figure, place);
            case ScoreRule.Survey some ->
                new Value.Counts(
                        IntStream.range(0, 5).mapToObj(i -> dice.nextInt(200)).toList());
            case ScoreRule.Audiences some ->
                new Value.Marks(List.of(tenths(1000), tenths(1000), tenths(1000), tenths(1000)));
            case ScoreRule.Panel some ->
                new Value.Marks(
                        IntStream.range(0, 5).mapToObj(i -> tenths(1000)).toList());
            case ScoreRule.Bonus some -> new Value.Marks(List.of(tenths(30), tenths(30)));
            default -> figure;
        };
    }

    private BigDecimal tenths(int below) {
        return BigDecimal.valueOf(dice.nextInt(below), 1);
    }

    private boolean one(int of) {
        return dice.nextInt(of) == 0;
    }
}
