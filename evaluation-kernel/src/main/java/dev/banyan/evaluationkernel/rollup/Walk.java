package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.PackedProgress;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import dev.banyan.evaluationkernel.lights.Cursor;
import dev.banyan.evaluationkernel.lights.Judgement;

/**
 * Goes backwards through a range of the tree order (逆序遍历), judges assignments and completes every task whose children all
 * lie in the range. One for each thread.
 */
final class Walk {
    /** As many tasks as the nearest memory of a processor holds together with all that is found out about them. */
    private static final int STRETCH = 512;

    private final TaskColumns tasks;
    private final Columns.Assignments assignments;
    private final Outcome.Tasks taskOut;
    private final Outcome.Assignments assignmentOut;
    private final Judgement judgement;
    private final int most;
    private final NodeRules nodes;
    private final boolean leadOnly;
    private final Cursor others;
    private final Levels levels;
    private final Leaves leaves;
    final long[] units;

    private int any;
    private int all;
    private int light;
    private long weight;
    private long reported;
    private long checked;
    private long planned;

    Walk(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        this(facts, rules, asOf, outcome, STRETCH, new long[outcome.units().length]);
    }

    /**
     * @param assignmentCount how many there are to be judged; few need little memory
     * @param units where the sums of the units are added up
     */
    Walk(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome, int assignmentCount, long[] units) {
        this.units = units;
        most = Math.clamp(assignmentCount, 1, STRETCH);
        var columns = facts.columns();
        tasks = columns.tasks();
        assignments = columns.assignments();
        taskOut = outcome.tasks();
        assignmentOut = outcome.assignments();
        judgement = new Judgement(facts, rules, asOf, most);
        nodes = new NodeRules(tasks, outcome, rules);
        leadOnly = rules.get(RuleKey.PARTS) == 1;
        others = new Cursor(tasks.doers().others());
        levels = new Levels(Columns.MOST_LEVELS + 1);
        leaves = new Leaves(tasks, taskOut, nodes, levels);
    }

    /** Tasks whose children lie beyond the range are left open, with what is known of them. */
    void walk(Range range) {
        for (int to = range.to; to > range.from; to = Math.max(range.from, to - STRETCH)) {
            int from = Math.max(range.from, to - STRETCH);
            judge(tasks.firstAssignment(from), tasks.firstAssignment(to));
            own(from, to);
            rollUp(from, to, range);
        }
        range.leftOver(levels);
    }

    private void judge(int from, int to) {
        for (int at = from; at < to; at += most) {
            int count = Math.min(most, to - at);
            judgement.judge(at, at + count);
            assignmentOut.put(at, count, judgement);
            units(at, count);
        }
    }

    /** What each unit has on its hands, as far as its tasks count. */
    private void units(int from, int count) {
        int[] unit = assignments.terms().unit();
        int[] state = judgement.state;
        int[] weights = judgement.weight;
        long[] progress = judgement.progress;
        for (int i = 0; i < count; i++) {
            UnitSums.add(units, unit[from + i], Status.of(state[i]), weights[i], progress[i]);
        }
    }

    private void rollUp(int from, int to, Range range) {
        int task = to - 1;
        while (task >= from) {
            if (tasks.isLeaf(task)) {
                task = leaves.add(task, from);
                continue;
            }
            int depth = tasks.depth(task);
            if (tasks.end(task) > range.to) {
                range.leaveOpen(task, depth, levels);
            } else {
                inner(task, depth, levels);
            }
            task--;
        }
    }

    /** Completes a task and adds it to what is known of its parent's children. */
    void inner(int task, int depth, Levels known) {
        int below = Levels.base(depth + 1);
        int base = Levels.base(depth);
        nodes.complete(task, known, below);
        if (!tasks.isLeftOut(task)) {
            known.counts(base, below);
            known.child(base, nodes.above(task), tasks.weight(task), taskOut.state()[task], taskOut.progress()[task]);
        }
        known.clear(below);
    }

    /** What the units of each task say, of which a leaf consists; most tasks have one unit, and say what it says. */
    private void own(int from, int to) {
        int end = to;
        for (others.to(to); others.back(from); ) {
            int task = others.at();
            alone(task + 1, end);
            several(task, tasks.firstAssignment(task), tasks.firstAssignment(task + 1));
            end = task;
        }
        alone(from, end);
    }

    private void alone(int from, int to) {
        int first = tasks.firstAssignment(from);
        System.arraycopy(assignmentOut.state(), first, taskOut.state(), from, to - from);
        System.arraycopy(assignmentOut.progress(), first, taskOut.progress(), from, to - from);
        if (leadOnly || someDoNotCount(first, to - from)) {
            for (int task = from; task < to; task++) {
                if (!counts(first + task - from)) {
                    several(task, first + task - from, first + task - from + 1);
                }
            }
        }
    }

    private boolean someDoNotCount(int from, int count) {
        int[] states = assignmentOut.state();
        int any = 0;
        for (int i = from; i < from + count; i++) {
            any |= states[i];
        }
        return (any >>> Status.MARKS & Judgement.NOT_COUNTED) != 0;
    }

    private boolean counts(int assignment) {
        return (assignmentOut.state(assignment) >>> 12 & Judgement.NOT_COUNTED) == 0
                && (!leadOnly || assignments.duty(assignment) == Duty.LEAD.ordinal());
    }

    private void several(int task, int from, int to) {
        any = 0;
        all = -1;
        light = 0;
        weight = 0;
        reported = 0;
        checked = 0;
        planned = 0;
        for (int assignment = from; assignment < to; assignment++) {
            if (counts(assignment)) {
                take(assignment);
            }
        }
        int its = part(reported);
        taskOut.progress()[task] = PackedProgress.of(its, part(checked), part(planned));
        taskOut.state()[task] = state(its);
    }

    /** Closed if all its units have closed; everything else is true of a task if it is true of one unit. */
    private int state(int itsReported) {
        if (weight == 0) {
            return Status.state(0, 0, Judgement.NOT_COUNTED);
        }
        int closed = all & Judgement.CLOSED;
        int reached = itsReported == Decimals.WHOLE ? Judgement.REACHED : 0;
        int marks = any & ~(Judgement.CLOSED | Judgement.REACHED) | closed | reached;
        return Status.state(light, light, marks);
    }

    private int part(long weighted) {
        return weight == 0 ? 0 : nodes.share(weighted, weight);
    }

    private void take(int assignment) {
        int state = assignmentOut.state(assignment);
        int its = assignments.weight(assignment);
        any |= state >>> 12;
        all &= state >>> 12;
        light = Math.max(light, Status.light(state));
        weight += its;
        reported += (long) its * assignmentOut.reported(assignment);
        checked += (long) its * assignmentOut.checked(assignment);
        planned += (long) its * assignmentOut.planned(assignment);
    }
}
