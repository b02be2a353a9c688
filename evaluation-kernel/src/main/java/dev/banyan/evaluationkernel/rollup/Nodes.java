package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.Counts;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Progress;
import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.View;
import dev.banyan.evaluationkernel.facts.Columns;
import java.util.ArrayList;
import java.util.List;

/** Reads an outcome by task, unit and other view (多视角汇总). */
public final class Nodes {
    private static final Light[] LIGHTS = Light.values();

    private final Columns columns;
    private final Outcome outcome;
    private final NodeRules rules;

    public Nodes(Columns columns, Outcome outcome, RuleSet ruleSet) {
        this.columns = columns;
        this.outcome = outcome;
        rules = new NodeRules(columns.tasks(), outcome, ruleSet);
    }

    public NodeStatus task(int task) {
        var tasks = columns.tasks();
        var out = outcome.tasks();
        int[] counts = leaves(task);
        var counted = counts(counts, 0);
        return new NodeStatus(
                tasks.ids().at(task),
                tasks.titles().at(task),
                counted,
                counted.all(),
                new Progress(out.reported(task), out.checked(task), out.planned(task)),
                LIGHTS[out.light(task)],
                LIGHTS[tasks.isLeaf(task) ? out.light(task) : out.worst(task)],
                tasks.leftOutBelow(task));
    }

    private int[] leaves(int task) {
        if (!columns.tasks().isLeaf(task)) {
            return outcome.countsOf(columns.tasks().inner().place()[task]);
        }
        int[] counts = new int[Status.COUNT];
        counts[outcome.tasks().status(task)] = 1;
        return counts;
    }

    private static Counts counts(int[] from, int at) {
        return new Counts(from[at], from[at + 1], from[at + 2], from[at + 3], from[at + 4], from[at + 5]);
    }

    public List<NodeStatus> all(View view) {
        return view == View.UNIT
                ? units()
                : columns.groups().stream()
                        .filter(group -> group.view() == view.ordinal())
                        .map(this::group)
                        .toList();
    }

    private List<NodeStatus> units() {
        int[] tasks = DistinctTasks.count(columns, outcome);
        var units = new ArrayList<NodeStatus>();
        for (int unit = 0; unit < columns.units().count(); unit++) {
            int[] sums = new int[UnitSums.WEIGHT];
            int base = unit * UnitSums.SLOTS;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = (int) outcome.units()[base + i];
            }
            var counts = counts(sums, 0);
            int worst = NodeRules.worst(counts.green(), counts.yellow(), counts.red());
            int light = rules.light(counts.red(), counts.red() + counts.yellow(), counts.all(), worst);
            units.add(new NodeStatus(
                    columns.units().ids().at(unit),
                    columns.units().names().at(unit),
                    counts,
                    tasks[unit],
                    mean(outcome.units()[base + UnitSums.WEIGHT], outcome.units(), base + UnitSums.REPORTED),
                    LIGHTS[light],
                    LIGHTS[worst],
                    0));
        }
        return units;
    }

    /** Weighted sums lie one after the other. */
    private Progress mean(long weight, long[] sums, int at) {
        return weight == 0
                ? new Progress(0, 0, 0)
                : new Progress(
                        rules.share(sums[at], weight),
                        rules.share(sums[at + 1], weight),
                        rules.share(sums[at + 2], weight));
    }

    /** The weighted mean of its tasks; none lies below another, so that every leaf counts once. */
    private NodeStatus group(Columns.Group group) {
        var levels = new Levels(0);
        int[] counts = new int[Status.COUNT];
        var tasks = columns.tasks();
        var out = outcome.tasks();
        long weight = 0;
        int excluded = 0;
        for (int task : group.tasks()) {
            if (tasks.exclusion(task) != 0) {
                excluded++;
                continue;
            }
            int[] leaves = leaves(task);
            for (int i = 0; i < Status.COUNT; i++) {
                counts[i] += leaves[i];
            }
            weight += tasks.weight(task);
            levels.child(0, RollUpRule.WEIGHTED_MEAN, tasks.weight(task), out.state()[task], out.progress()[task]);
        }
        int worst = NodeRules.worst(counts[1], counts[2], counts[3]);
        int light = rules.light(levels.slots[Levels.RED], levels.slots[Levels.YELLOW], weight, worst);
        var counted = counts(counts, 0);
        return new NodeStatus(
                group.name(),
                group.name(),
                counted,
                counted.all(),
                mean(weight, levels.slots, Levels.REPORTED),
                LIGHTS[light],
                LIGHTS[worst],
                excluded);
    }
}
