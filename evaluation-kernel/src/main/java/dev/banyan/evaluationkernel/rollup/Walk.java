package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import dev.banyan.evaluationkernel.lights.Judgement;

/**
 * Goes backwards through a range of the tree order (逆序遍历), judges assignments and completes every task whose children all
 * lie in the range. One for each thread.
 */
final class Walk {
    /** As many tasks as the nearest memory of a processor holds together with all that is found out about them. */
    private static final int STRETCH = 512;

    private static final int CLOSED = Mark.CLOSED.ordinal();
    private static final int CLOSED_LATE = Mark.CLOSED_LATE.ordinal();

    private final TaskColumns tasks;
    private final Columns.Assignments assignments;
    private final Outcome.Tasks taskOut;
    private final Outcome.Assignments assignmentOut;
    private final Judgement judgement;
    private final int most;
    private final NodeRules nodes;
    private final boolean leadOnly;
    private final Levels levels;
    private final Leaves leaves;
    final long[] units;
    private final int[] states = new int[STRETCH];

    private int any;
    private int all;
    private int light;
    private long weight;
    private long reported;
    private long checked;
    private long planned;

    Walk(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        this(facts, rules, asOf, outcome, STRETCH);
    }

    /** @param assignmentCount how many there are to be judged; few need little memory */
    Walk(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome, int assignmentCount) {
        most = Math.clamp(assignmentCount, 1, STRETCH);
        var columns = facts.columns();
        tasks = columns.tasks();
        assignments = columns.assignments();
        taskOut = outcome.tasks();
        assignmentOut = outcome.assignments();
        judgement = new Judgement(facts, rules, asOf, most);
        nodes = new NodeRules(tasks, outcome, rules);
        leadOnly = rules.get(RuleKey.PARTS) == 1;
        levels = new Levels(Columns.MOST_LEVELS + 1);
        leaves = new Leaves(tasks, taskOut, nodes, levels);
        units = new long[columns.units().count() * UnitSums.SLOTS];
    }

    /** Tasks whose children lie beyond the range are left open, with what is known of them. */
    void walk(Range range) {
        for (int to = range.to; to > range.from; to = Math.max(range.from, to - STRETCH)) {
            int from = Math.max(range.from, to - STRETCH);
            judge(tasks.firstAssignment(from), tasks.firstAssignment(to));
            units(from, to);
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
        if (tasks.exclusion(task) <= 0) {
            known.counts(base, below);
            known.child(
                    base,
                    nodes.above(task),
                    tasks.weight(task),
                    taskOut.light(task),
                    taskOut.reported(task),
                    taskOut.checked(task),
                    taskOut.planned(task));
        }
        known.clear(below);
    }

    /** What the units of each task say, of which a leaf consists; most tasks have one unit, and follow each other. */
    private void own(int from, int to) {
        int[] first = tasks.firstAssignment();
        int task = from;
        while (task < to) {
            int begun = task;
            int moved = first[task] - task;
            while (task < to && first[task + 1] - task - 1 == moved) {
                task++;
            }
            alone(begun, begun + moved, task - begun);
            if (task < to) {
                several(task, first[task], first[task + 1]);
                task++;
            }
        }
    }

    /** Tasks with one unit each, which say what it says. */
    private void alone(int task, int assignment, int count) {
        System.arraycopy(assignmentOut.state(), assignment, states, 0, count);
        System.arraycopy(assignmentOut.reported(), assignment, taskOut.reported(), task, count);
        System.arraycopy(assignmentOut.checked(), assignment, taskOut.checked(), task, count);
        System.arraycopy(assignmentOut.planned(), assignment, taskOut.planned(), task, count);
        int any = 0;
        for (int i = 0; i < count; i++) {
            any |= states[i];
            int light = states[i] >> 10 & 3;
            int marks = states[i] >>> 12;
            states[i] = Outcome.Tasks.state(light, light, status(light, marks), marks);
        }
        System.arraycopy(states, 0, taskOut.state(), task, count);
        if (leadOnly || (any >>> 12 & Judgement.NOT_COUNTED) != 0) {
            for (int i = 0; i < count; i++) {
                if (!counts(assignment + i)) {
                    several(task + i, assignment + i, assignment + i + 1);
                }
            }
        }
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
        taskOut.put(task, state(its), its, part(checked), part(planned));
    }

    /** Closed if all its units have closed; everything else is true of a task if it is true of one unit. */
    private int state(int itsReported) {
        if (weight == 0) {
            return Outcome.Tasks.state(0, 0, 0, Judgement.NOT_COUNTED);
        }
        int closed = all & Judgement.CLOSED;
        int reached = itsReported == Decimals.WHOLE ? Judgement.REACHED : 0;
        int marks = any & ~(Judgement.CLOSED | Judgement.REACHED) | closed | reached;
        return Outcome.Tasks.state(light, light, status(light, marks), marks);
    }

    /** Its light, or how it was closed, when there is no light any more. */
    private static int status(int light, int marks) {
        int closed = marks >>> CLOSED & 1;
        int late = marks >>> CLOSED_LATE & 1;
        return light + 4 * closed + (closed & late);
    }

    private int part(long weighted) {
        return weight == 0 ? 0 : nodes.share(weighted, weight);
    }

    /** What each unit has on its hands, as far as its tasks count. */
    private void units(int from, int to) {
        int[] task = assignments.task();
        int end = tasks.firstAssignment(to);
        for (int assignment = tasks.firstAssignment(from); assignment < end; assignment++) {
            int state = assignmentOut.state(assignment);
            int marks = state >>> 12;
            if ((marks & Judgement.NOT_COUNTED) == 0 && tasks.exclusion(task[assignment]) == 0) {
                UnitSums.add(
                        units,
                        assignments.unit(assignment),
                        status(state >> 10 & 3, marks),
                        assignments.weight(assignment),
                        assignmentOut.reported(assignment),
                        assignmentOut.checked(assignment),
                        assignmentOut.planned(assignment));
            }
        }
    }

    private void take(int assignment) {
        int state = assignmentOut.state(assignment);
        int its = assignments.weight(assignment);
        any |= state >>> 12;
        all &= state >>> 12;
        light = Math.max(light, state >> 10 & 3);
        weight += its;
        reported += (long) its * assignmentOut.reported(assignment);
        checked += (long) its * assignmentOut.checked(assignment);
        planned += (long) its * assignmentOut.planned(assignment);
    }
}
