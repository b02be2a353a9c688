package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What came out for a stretch of the tree order that holds whole branches (分区结果), to be sent from one machine to another.
 *
 * @param from first task
 * @param to one past the last task
 * @param assignments as in the outcome, column by column
 * @param units what these branches add to each unit by itself
 */
public record Part(int from, int to, int[] tasks, int[] counts, int[][] assignments, long[] units)
        implements Serializable {
    static Part of(Columns columns, Outcome outcome, int from, int to, long[] units) {
        var all = outcome.assignments();
        int first = columns.tasks().firstAssignment(from);
        int end = columns.tasks().firstAssignment(to);
        int[][] assignments = Arrays.stream(columns(all))
                .map(column -> Arrays.copyOfRange(column, first, end))
                .toArray(int[][]::new);
        int inner = inners(columns.tasks(), 0, from);
        int inners = inners(columns.tasks(), from, to);
        return new Part(
                from,
                to,
                outcome.tasks().copy(from, to),
                Arrays.copyOfRange(
                        outcome.counts(), inner * Outcome.COUNT_SLOTS, (inner + inners) * Outcome.COUNT_SLOTS),
                assignments,
                units);
    }

    private static int[][] columns(Outcome.Assignments all) {
        return new int[][] {all.state(), all.reported(), all.checked(), all.planned(), all.due(), all.days()};
    }

    private static int inners(Columns.Tasks tasks, int from, int to) {
        int count = 0;
        for (int task = from; task < to; task++) {
            count += tasks.isLeaf(task) ? 0 : 1;
        }
        return count;
    }

    /** Puts it in its place among the others. */
    void into(Columns columns, Outcome outcome) {
        outcome.tasks().put(from, tasks);
        int inner = inners(columns.tasks(), 0, from) * Outcome.COUNT_SLOTS;
        System.arraycopy(counts, 0, outcome.counts(), inner, counts.length);
        int[][] all = columns(outcome.assignments());
        int first = columns.tasks().firstAssignment(from);
        for (int i = 0; i < all.length; i++) {
            System.arraycopy(assignments[i], 0, all[i], first, assignments[i].length);
        }
        UnitSums.merge(outcome.units(), units);
    }
}
