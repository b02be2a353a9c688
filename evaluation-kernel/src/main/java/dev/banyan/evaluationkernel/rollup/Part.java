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
 * @param tasks as in the outcome, column by column; so are the assignments
 * @param units what these branches add to each unit by itself
 */
public record Part(int from, int to, int[][] tasks, int[] counts, int[][] assignments, long[] units)
        implements Serializable {
    static Part of(Columns columns, Outcome outcome, int from, int to, long[] units) {
        var all = outcome.assignments();
        int first = columns.tasks().firstAssignment(from);
        int end = columns.tasks().firstAssignment(to);
        int[][] tasks = copies(columns(outcome.tasks()), from, to);
        int[][] assignments = copies(columns(all), first, end);
        int inner = inners(columns.tasks(), 0, from);
        int inners = inners(columns.tasks(), from, to);
        return new Part(
                from,
                to,
                tasks,
                Arrays.copyOfRange(outcome.counts(), inner * Levels.COUNT_SLOTS, (inner + inners) * Levels.COUNT_SLOTS),
                assignments,
                units);
    }

    private static int[][] columns(Outcome.Tasks all) {
        return new int[][] {all.state(), all.reported(), all.checked(), all.planned()};
    }

    private static int[][] columns(Outcome.Assignments all) {
        return new int[][] {all.state(), all.reported(), all.checked(), all.planned(), all.due(), all.days()};
    }

    private static int[][] copies(int[][] columns, int from, int to) {
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, from, to))
                .toArray(int[][]::new);
    }

    private static void into(int[][] columns, int[][] copies, int from) {
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(copies[i], 0, columns[i], from, copies[i].length);
        }
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
        int inner = inners(columns.tasks(), 0, from) * Levels.COUNT_SLOTS;
        System.arraycopy(counts, 0, outcome.counts(), inner, counts.length);
        into(columns(outcome.tasks()), tasks, from);
        into(columns(outcome.assignments()), assignments, columns.tasks().firstAssignment(from));
        UnitSums.merge(outcome.units(), units);
    }
}
