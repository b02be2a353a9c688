package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Duty;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.lights.Judgement;

/**
 * Goes backwards through a range of the tree order (逆序遍历), judges assignments and completes every task whose children all
 * lie in the range. One for each thread.
 */
final class Walk {
    private final Columns.Tasks tasks;
    private final Columns.Assignments assignments;
    private final Outcome.Tasks taskOut;
    private final Outcome.Assignments assignmentOut;
    private final Judgement judgement;
    private final NodeRules nodes;
    private final boolean leadOnly;
    private final Levels levels;
    final long[] units;

    private int orMarks;
    private int andMarks;
    private int light;
    private long weight;
    private long reported;
    private long checked;
    private long planned;
    private boolean inUnits;

    Walk(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        var columns = facts.columns();
        tasks = columns.tasks();
        assignments = columns.assignments();
        taskOut = outcome.tasks();
        assignmentOut = outcome.assignments();
        judgement = new Judgement(facts, rules, asOf);
        nodes = new NodeRules(tasks, outcome, rules);
        leadOnly = rules.get(RuleKey.PARTS) == 1;
        levels = new Levels(Columns.MOST_LEVELS + 1);
        units = new long[columns.units().count() * UnitSums.SLOTS];
    }

    /** Tasks whose children lie beyond the range are left open, with what is known of them. */
    void walk(Range range) {
        for (int task = range.to - 1; task >= range.from; task--) {
            own(task);
            int depth = tasks.depth(task);
            if (tasks.isLeaf(task)) {
                leaf(task, Levels.base(depth));
            } else if (tasks.end(task) > range.to) {
                range.leaveOpen(task, depth, levels);
            } else {
                inner(task, depth, levels);
            }
        }
        range.leftOver(levels);
    }

    private void leaf(int task, int base) {
        if (tasks.exclusion(task) > 0) {
            levels.slots[base + Levels.EXCLUDED]++;
            return;
        }
        int shade = taskOut.light(task);
        levels.leaf(base, taskOut.status(task), shade);
        levels.child(
                base,
                nodes.above(task),
                tasks.weight(task),
                shade,
                taskOut.reported(task),
                taskOut.checked(task),
                taskOut.planned(task));
    }

    /** Completes a task and adds it to what is known of its parent's children. */
    void inner(int task, int depth, Levels known) {
        int below = Levels.base(depth + 1);
        int base = Levels.base(depth);
        nodes.complete(task, known, below);
        if (tasks.exclusion(task) > 0) {
            known.slots[base + Levels.EXCLUDED]++;
        } else {
            known.counts(base, known.slots, below);
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

    /** What the units of a task say, of which a leaf consists. */
    private void own(int task) {
        int assignment = tasks.firstAssignment(task);
        int end = tasks.firstAssignment(task + 1);
        inUnits = tasks.exclusion(task) == 0;
        if (end - assignment == 1) {
            assignment(assignment);
            if (counts(assignment)) {
                taskOut.progress(task, judgement.reported, judgement.checked, judgement.planned);
                state(task, judgement.overall(), judgement.marks, judgement.marks);
                return;
            }
            end = assignment;
        }
        several(task, assignment, end);
    }

    private boolean counts(int assignment) {
        return (judgement.marks & Judgement.NOT_COUNTED) == 0
                && (!leadOnly || assignments.duty(assignment) == Duty.LEAD.ordinal());
    }

    private void several(int task, int from, int to) {
        orMarks = 0;
        andMarks = -1;
        light = 0;
        weight = 0;
        reported = 0;
        checked = 0;
        planned = 0;
        for (int assignment = from; assignment < to; assignment++) {
            assignment(assignment);
            if (counts(assignment)) {
                take(assignments.weight(assignment));
            }
        }
        taskOut.progress(task, part(reported), part(checked), part(planned));
        if (weight == 0) {
            taskOut.state(task, 0, 0, 0, Judgement.NOT_COUNTED);
        } else {
            state(task, light, orMarks, andMarks);
        }
    }

    /** Closed if all its units have closed; everything else is true of a task if it is true of one unit. */
    private void state(int task, int itsLight, int any, int all) {
        int closed = all & Judgement.CLOSED;
        int reached = taskOut.reported(task) == Decimals.WHOLE ? Judgement.REACHED : 0;
        int marks = any & ~(Judgement.CLOSED | Judgement.REACHED) | closed | reached;
        taskOut.state(task, itsLight, itsLight, status(itsLight, marks), marks);
    }

    private static int status(int light, int marks) {
        return (marks & Judgement.CLOSED) == 0 ? light : (marks & Judgement.CLOSED_LATE) == 0 ? 4 : 5;
    }

    private int part(long weighted) {
        return weight == 0 ? 0 : nodes.share(weighted, weight);
    }

    private void assignment(int assignment) {
        judgement.judge(assignment);
        int marks = judgement.marks;
        assignmentOut.put(
                assignment, judgement.lights | marks << 12, judgement.reported, judgement.checked, judgement.planned);
        assignmentOut.days(assignment, judgement.due, judgement.daysLeft, judgement.silence);
        if (inUnits && (marks & Judgement.NOT_COUNTED) == 0) {
            UnitSums.add(
                    units,
                    assignments.unit(assignment),
                    status(judgement.overall(), marks),
                    assignments.weight(assignment),
                    judgement.reported,
                    judgement.checked,
                    judgement.planned);
        }
    }

    private void take(int itsWeight) {
        orMarks |= judgement.marks;
        andMarks &= judgement.marks;
        light = Math.max(light, judgement.overall());
        weight += itsWeight;
        reported += (long) itsWeight * judgement.reported;
        checked += (long) itsWeight * judgement.checked;
        planned += (long) itsWeight * judgement.planned;
    }
}
