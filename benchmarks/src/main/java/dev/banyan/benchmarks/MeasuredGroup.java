package dev.banyan.benchmarks;

import dev.banyan.evaluationkernel.scores.Assessment.Group;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking;
import dev.banyan.evaluationkernel.scores.RuleReading;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A peer group of any size with a scheme of twelve blocks (测量用考核组), as decimals and as plain doubles; the same each time. */
final class MeasuredGroup {
    private static final String[] RULES = {
        "ratio cap=1.2 floor=0.6",
        "ratio",
        "control target=40",
        "efficacy low=30 high=90",
        "interpolation 60:0 80:6 100:10",
        "bands 95:10 90:8 80:5",
        "deduction each=0.05",
        "threshold target=80",
        "per-point target=90 each=0.02",
        "rank-score step=0.001"
    };
    private static final int BLOCKS = 12;

    private final int units;
    private final int items;
    private final double[] actual;
    private final double[] target;
    private final double[] weight;
    private final Scheme scheme;
    private final Group group;

    MeasuredGroup(int units, int items) {
        this.units = units;
        this.items = items;
        actual = new double[units * items];
        target = new double[units * items];
        weight = new double[items];
        scheme = build();
        group = fill();
    }

    Scheme scheme() {
        return scheme;
    }

    Group group() {
        return group;
    }

    private static int hash(int a, int b, int below) {
        long x = a * 2_654_435_761L + b * 805_459_861L & 0xffffffffL;
        x = (x ^ x >> 15) * 1_274_126_177L & 0xffffffffL;
        return (int) ((x >> 9) % below);
    }

    private Scheme build() {
        var blocks = new ArrayList<Scheme.Block>();
        int each = items / BLOCKS;
        for (int block = 0; block < BLOCKS; block++) {
            int from = block * each;
            blocks.add(new Scheme.Block(
                    "b" + block,
                    "板块" + block,
                    BigDecimal.ONE,
                    Optional.empty(),
                    IntStream.range(from, from + each).mapToObj(this::item).toList()));
        }
        return new Scheme(
                "measured",
                "1",
                blocks,
                List.of(),
                List.of(),
                new Ranking(Ranking.Places.COMPETITION, List.of(new Ranking.TieBreak.MoreInBlock("b0"))),
                new Grading.Quotas(
                        List.of(new Grading.Quota("优秀", new BigDecimal("0.3"))),
                        "良好",
                        Grading.Rounding.FLOOR,
                        Grading.OnTie.INCLUDE_ALL));
    }

    private Scheme.Item item(int number) {
        var points = BigDecimal.valueOf(50 + hash(number, 1, 100), 2);
        weight[number] = points.doubleValue();
        ScoreRule rule = switch (ScoreRule.read(RULES[number % RULES.length])) {
            case RuleReading.Read read -> read.rule();
            case RuleReading.Unreadable wrong -> throw new IllegalStateException(wrong.toString());
        };
        return new Scheme.Item("i" + number, "指标" + number, points, rule, false, false);
    }

    private Group fill() {
        Map<String, Map<String, Value>> values = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            Map<String, Value> own = new HashMap<>();
            for (int item = 0; item < items; item++) {
                var figure = BigDecimal.valueOf(hash(unit, item + 7, 12_000), 2);
                var goal = BigDecimal.valueOf(5_000 + hash(unit, item + 999, 7_000), 2);
                actual[unit * items + item] = figure.doubleValue();
                target[unit * items + item] = goal.doubleValue();
                own.put("i" + item, new Value.Measured(figure, Optional.of(goal), Optional.empty()));
            }
            values.put("u" + unit, own);
        }
        return new Group(IntStream.range(0, units).mapToObj(i -> "u" + i).toList(), values, Map.of());
    }

    /** The sum of all totals; places of units for single items are left out. */
    double inDoubles() {
        double all = 0;
        for (int unit = 0; unit < units; unit++) {
            double total = 0;
            for (int item = 0; item < items; item++) {
                total += points(item, actual[unit * items + item], target[unit * items + item]);
            }
            all += Math.round(total * 100) / 100.0;
        }
        return all;
    }

    private double points(int item, double a, double t) {
        double w = weight[item];
        return switch (item % RULES.length) {
            case 0 -> a / t < 0.6 ? 0 : w * Math.min(a / t, 1.2);
            case 1 -> w * Math.min(a / t, 1);
            case 2 -> w * Math.clamp(2 - a / 40, 0, 1);
            case 3 -> w * Math.max(0, 60 + 40 * Math.min(1, (a - 30) / 60)) / 100;
            case 4 -> a <= 60 ? 0 : a <= 80 ? (a - 60) / 20 * 6 : a <= 100 ? 6 + (a - 80) / 20 * 4 : 10;
            case 5 -> a >= 95 ? 10 : a >= 90 ? 8 : a >= 80 ? 5 : 0;
            case 6 -> Math.max(0, w - 0.05 * a);
            case 7 -> a >= 80 ? w : 0;
            case 8 -> Math.max(0, w - 0.02 * Math.max(0, 90 - a));
            default -> w * a / 120;
        };
    }
}
