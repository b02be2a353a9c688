package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.facts.PackedProgress;
import dev.banyan.evaluationkernel.facts.TaskColumns;

/** Adds leaves that follow each other under the same parent in one go (同级末端任务), because most tasks are such leaves. */
final class Leaves {
    private final TaskColumns tasks;
    private final Outcome.Tasks out;
    private final NodeRules nodes;
    private final Levels levels;

    Leaves(TaskColumns tasks, Outcome.Tasks out, NodeRules nodes, Levels levels) {
        this.tasks = tasks;
        this.out = out;
        this.nodes = nodes;
        this.levels = levels;
    }

    /** Goes back from a leaf, at most 1,000 tasks far; gives the first task that does not belong to the run. */
    int add(int last, int from) {
        int[] cells = tasks.cells();
        int[] states = out.state();
        long[] progress = out.progress();
        int leaf = cells[last];
        long ones = 0;
        long weights = 0;
        long reported = 0;
        long checked = 0;
        long planned = 0;
        int task;
        for (task = last; task >= from; task--) {
            int cell = cells[task];
            if (!TaskColumns.areAlike(cell, leaf)) {
                break;
            }
            if (TaskColumns.isLeftOutIn(cell)) {
                continue;
            }
            long weight = TaskColumns.weightIn(cell);
            ones += Status.one(states[task]);
            weights += weight * Status.weight(states[task]);
            reported += weight * PackedProgress.reported(progress[task]);
            checked += weight * PackedProgress.checked(progress[task]);
            planned += weight * PackedProgress.planned(progress[task]);
        }
        int base = Levels.base(tasks.depth(last));
        long[] s = levels.slots;
        s[base + Levels.RED] += weights >>> 32;
        s[base + Levels.YELLOW] += weights & Levels.LOW;
        for (int pair = 0; pair < Levels.COUNT_PAIRS; pair++) {
            s[base + Levels.COUNTS + pair] += Status.pair(ones, pair);
        }
        var rule = nodes.above(last);
        if (rule == RollUpRule.WEIGHTED_MEAN || rule == RollUpRule.SUM) {
            s[base + Levels.REPORTED] += reported;
            s[base + Levels.CHECKED] += checked;
            s[base + Levels.PLANNED] += planned;
        } else {
            otherwise(task + 1, last, base, rule);
        }
        return task;
    }

    private void otherwise(int first, int last, int base, RollUpRule rule) {
        for (int task = first; task <= last; task++) {
            if (!tasks.isLeftOut(task)) {
                levels.progress(base, rule, tasks.weight(task), out.progress()[task]);
            }
        }
    }
}
