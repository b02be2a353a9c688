package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.lights.Judgement;
import java.util.Arrays;

/** How many tasks lie at a unit and below it, a task at several of them counted once (不重复计数). */
final class DistinctTasks {
    private DistinctTasks() {}

    /** Adds one where a task has an assignment that counts, and takes one off where two of its units meet. */
    static int[] count(Columns columns, Outcome outcome) {
        var tree = columns.units();
        int[] count = new int[tree.count()];
        for (int task = 0; task < columns.tasks().count(); task++) {
            int[] units = units(columns, outcome, task);
            for (int i = 0; i < units.length; i++) {
                count[units[i]]++;
                int meeting = i == 0 ? -1 : meeting(units[i - 1], units[i], tree);
                if (meeting >= 0) {
                    count[meeting]--;
                }
            }
        }
        for (int unit = tree.count() - 1; unit >= 0; unit--) {
            if (tree.parent()[unit] >= 0) {
                count[tree.parent()[unit]] += count[unit];
            }
        }
        return count;
    }

    private static int[] units(Columns columns, Outcome outcome, int task) {
        if (columns.tasks().exclusion(task) != 0) {
            return new int[0];
        }
        int from = columns.tasks().firstAssignment(task);
        int to = columns.tasks().firstAssignment(task + 1);
        int[] units = new int[to - from];
        int counted = 0;
        for (int assignment = from; assignment < to; assignment++) {
            if ((outcome.assignments().state(assignment) >>> 12 & Judgement.NOT_COUNTED) == 0) {
                units[counted++] = columns.assignments().unit(assignment);
            }
        }
        int[] sorted = Arrays.copyOf(units, counted);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The lowest unit above both, or one of them; units lie in tree order. */
    private static int meeting(int first, int second, Columns.Units tree) {
        int a = first;
        int b = second;
        while (a != b && a >= 0 && b >= 0) {
            if (tree.depth()[a] > tree.depth()[b]) {
                a = tree.parent()[a];
            } else if (tree.depth()[b] > tree.depth()[a]) {
                b = tree.parent()[b];
            } else {
                a = tree.parent()[a];
                b = tree.parent()[b];
            }
        }
        return a == b ? a : -1;
    }
}
