package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.PackedProgress;
import dev.banyan.evaluationkernel.lights.Judgement;

/**
 * What came out, one cell in each column for each task and assignment (评估结果列); can be written over by the next evaluation.
 *
 * @param counts for each task with children: leaves by light and closing as {@link Levels} holds them
 * @param units for each unit what {@link UnitSums} says
 */
public record Outcome(Assignments assignments, Tasks tasks, long[] counts, long[] units) {
    public static Outcome of(Columns columns) {
        return new Outcome(
                Assignments.of(columns.assignments().count()),
                Tasks.of(columns.tasks().count()),
                new long[columns.tasks().innerCount() * Levels.COUNT_PAIRS],
                new long[columns.units().count() * UnitSums.SLOTS]);
    }

    /** Leaves by light, then closed in time and closed late. */
    public int[] countsOf(int inner) {
        int[] all = new int[Status.COUNT];
        for (int status = 0; status < all.length; status++) {
            all[status] = (int) (counts[inner * Levels.COUNT_PAIRS + status / 2] >>> 32 * (status % 2));
        }
        return all;
    }

    /**
     * @param state lights in the low 12 bits, marks above
     * @param progress reported, checked and planned share as {@link PackedProgress} holds them
     * @param days working days left, less than 0 when overdue, and in the low 16 bits days of silence
     */
    public record Assignments(int[] state, long[] progress, int[] due, int[] days) {
        static Assignments of(int count) {
            return new Assignments(new int[count], new long[count], new int[count], new int[count]);
        }

        void put(int from, int count, Judgement judged) {
            System.arraycopy(judged.state, 0, state, from, count);
            System.arraycopy(judged.progress, 0, progress, from, count);
            System.arraycopy(judged.due, 0, due, from, count);
            System.arraycopy(judged.days, 0, days, from, count);
        }

        public int state(int assignment) {
            return state[assignment];
        }

        public int reported(int assignment) {
            return PackedProgress.reported(progress[assignment]);
        }

        public int checked(int assignment) {
            return PackedProgress.checked(progress[assignment]);
        }

        public int planned(int assignment) {
            return PackedProgress.planned(progress[assignment]);
        }

        public int due(int assignment) {
            return due[assignment];
        }

        public int daysLeft(int assignment) {
            return days[assignment] >> 16;
        }

        public int silence(int assignment) {
            return days[assignment] & 0xffff;
        }
    }

    /** @param state as of an assignment; of a task with children the worst light below it, its own light, and marks */
    public record Tasks(int[] state, long[] progress) {
        static Tasks of(int count) {
            return new Tasks(new int[count], new long[count]);
        }

        public int light(int task) {
            return Status.light(state[task]);
        }

        /** Worst light below a task with children. */
        public int worst(int task) {
            return state[task] & 3;
        }

        /** Light of a leaf, or 4 for closed in time and 5 for closed late. */
        public int status(int task) {
            return Status.of(state[task]);
        }

        public int reported(int task) {
            return PackedProgress.reported(progress[task]);
        }

        public int checked(int task) {
            return PackedProgress.checked(progress[task]);
        }

        public int planned(int task) {
            return PackedProgress.planned(progress[task]);
        }
    }
}
