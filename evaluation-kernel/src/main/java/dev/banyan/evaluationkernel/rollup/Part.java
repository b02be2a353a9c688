package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.TaskColumns;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What came out for a stretch of the tree order that holds whole branches (分区结果), to be sent from one machine to another.
 *
 * @param from first task
 * @param to one past the last task
 * @param states as in the outcome, column by column: of tasks, then of assignments, then due days and days of these
 * @param progress of tasks, then of assignments
 * @param units what these branches add to each unit by itself
 */
public record Part(int from, int to, int[][] states, long[] counts, long[][] progress, long[] units)
        implements Serializable {
    static Part of(Columns columns, Outcome outcome, int from, int to, long[] units) {
        var tasks = outcome.tasks();
        var all = outcome.assignments();
        int first = columns.tasks().firstAssignment(from);
        int end = columns.tasks().firstAssignment(to);
        int inner = inners(columns.tasks(), 0, from) * Levels.COUNT_PAIRS;
        int inners = inners(columns.tasks(), from, to) * Levels.COUNT_PAIRS;
        return new Part(
                from,
                to,
                new int[][] {
                    Arrays.copyOfRange(tasks.state(), from, to),
                    Arrays.copyOfRange(all.state(), first, end),
                    Arrays.copyOfRange(all.due(), first, end),
                    Arrays.copyOfRange(all.days(), first, end)
                },
                Arrays.copyOfRange(outcome.counts(), inner, inner + inners),
                new long[][] {
                    Arrays.copyOfRange(tasks.progress(), from, to), Arrays.copyOfRange(all.progress(), first, end)
                },
                units);
    }

    private static int inners(TaskColumns tasks, int from, int to) {
        int count = 0;
        for (int task = from; task < to; task++) {
            count += tasks.isLeaf(task) ? 0 : 1;
        }
        return count;
    }

    /** Puts it in its place among the others. */
    void into(Columns columns, Outcome outcome) {
        int first = columns.tasks().firstAssignment(from);
        int inner = inners(columns.tasks(), 0, from) * Levels.COUNT_PAIRS;
        System.arraycopy(counts, 0, outcome.counts(), inner, counts.length);
        into(outcome.tasks().state(), states[0], from);
        into(outcome.assignments().state(), states[1], first);
        into(outcome.assignments().due(), states[2], first);
        into(outcome.assignments().days(), states[3], first);
        System.arraycopy(progress[0], 0, outcome.tasks().progress(), from, progress[0].length);
        System.arraycopy(progress[1], 0, outcome.assignments().progress(), first, progress[1].length);
        UnitSums.merge(outcome.units(), units);
    }

    private static void into(int[] column, int[] some, int at) {
        System.arraycopy(some, 0, column, at, some.length);
    }
}
