package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.RollUpRule;
import dev.banyan.evaluationkernel.facts.TaskColumns;

/** Adds leaves that follow each other under the same parent in one go (同级末端任务), because most tasks are such leaves. */
final class Leaves {
    /** Bits for the count of each status; a run is shorter than that. */
    private static final int COUNT_BITS = 10;

    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

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
        long counts = 0;
        long red = 0;
        long yellow = 0;
        long reported = 0;
        long checked = 0;
        long planned = 0;
        int task = last;
        do {
            // All bits for a task that counts, none for one that is left out.
            int counting = tasks.exclusion(task) - 1 >> 31;
            int its = tasks.weight(task) & counting;
            int light = out.light(task);
            counts += (long) -counting << COUNT_BITS * out.status(task);
            red += its & -(light >> 1 & light);
            yellow += its & -(light >> 1);
            reported += (long) its * out.reported(task);
            checked += (long) its * out.checked(task);
            planned += (long) its * out.planned(task);
            task--;
        } while (task >= from && tasks.areAlike(task, last));
        int base = Levels.base(tasks.depth(last));
        long[] s = levels.slots;
        s[base + Levels.RED] += red;
        s[base + Levels.YELLOW] += yellow;
        for (int status = 0; status < Levels.COUNT_SLOTS; status++) {
            s[base + Levels.COUNTS + status] += counts >> COUNT_BITS * status & COUNT_MASK;
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
            if (tasks.exclusion(task) <= 0) {
                levels.progress(
                        base, rule, tasks.weight(task), out.reported(task), out.checked(task), out.planned(task));
            }
        }
    }
}
