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
    private int lastReported;
    private int lastChecked;
    private int lastPlanned;
    private int parts;
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
        orMarks = 0;
        andMarks = -1;
        light = 0;
        weight = 0;
        reported = 0;
        checked = 0;
        planned = 0;
        parts = 0;
        inUnits = tasks.exclusion(task) == 0;
        int end = tasks.firstAssignment(task + 1);
        for (int assignment = tasks.firstAssignment(task); assignment < end; assignment++) {
            assignment(assignment);
        }
        if (parts == 1) {
            taskOut.progress(task, lastReported, lastChecked, lastPlanned);
        } else {
            taskOut.progress(task, part(reported), part(checked), part(planned));
        }
        boolean closed = parts > 0 && (andMarks & Judgement.CLOSED) != 0;
        int marks = parts == 0
                ? Judgement.NOT_COUNTED
                : orMarks & ~(Judgement.CLOSED | Judgement.REACHED)
                        | andMarks & Judgement.CLOSED
                        | (taskOut.reported(task) == Decimals.WHOLE ? Judgement.REACHED : 0);
        int status = !closed ? light : (orMarks & Judgement.CLOSED_LATE) == 0 ? 4 : 5;
        taskOut.state(task, light, light, status, marks);
    }

    private int part(long weighted) {
        return parts == 0 ? 0 : nodes.share(weighted, weight);
    }

    private void assignment(int assignment) {
        judgement.judge(assignment);
        int marks = judgement.marks;
        assignmentOut.put(
                assignment, judgement.lights | marks << 12, judgement.reported, judgement.checked, judgement.planned);
        assignmentOut.days(assignment, judgement.due, judgement.daysLeft, judgement.silence);
        if ((marks & Judgement.NOT_COUNTED) != 0) {
            return;
        }
        int overall = judgement.overall();
        int itsWeight = assignments.weight(assignment);
        int status = (marks & Judgement.CLOSED) == 0 ? overall : (marks & Judgement.CLOSED_LATE) == 0 ? 4 : 5;
        if (inUnits) {
            UnitSums.add(
                    units,
                    assignments.unit(assignment),
                    status,
                    itsWeight,
                    judgement.reported,
                    judgement.checked,
                    judgement.planned);
        }
        if (!leadOnly || assignments.duty(assignment) == Duty.LEAD.ordinal()) {
            take(marks, overall, itsWeight);
        }
    }

    private void take(int marks, int overall, int itsWeight) {
        parts++;
        orMarks |= marks;
        andMarks &= marks;
        light = Math.max(light, overall);
        weight += itsWeight;
        reported += (long) itsWeight * judgement.reported;
        checked += (long) itsWeight * judgement.checked;
        planned += (long) itsWeight * judgement.planned;
        lastReported = judgement.reported;
        lastChecked = judgement.checked;
        lastPlanned = judgement.planned;
    }
}
