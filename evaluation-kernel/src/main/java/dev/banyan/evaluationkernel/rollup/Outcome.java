package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import java.util.Arrays;

/**
 * What came out, one row for each task and assignment (评估结果列); can be written over by the next evaluation.
 *
 * @param counts for each task with children: leaves by light and closing, children that count, children left out
 * @param units for each unit what {@link UnitSums} says
 */
public record Outcome(Assignments assignments, Tasks tasks, int[] counts, long[] units) {
    static final int COUNT_SLOTS = 8;
    static final int CHILDREN = 6;
    static final int EXCLUDED = 7;

    public static Outcome of(Columns columns) {
        return new Outcome(
                new Assignments(new int[columns.assignments().count() * Assignments.STRIDE]),
                new Tasks(new int[columns.tasks().count() * Tasks.STRIDE]),
                new int[columns.tasks().innerCount() * COUNT_SLOTS],
                new long[columns.units().count() * UnitSums.SLOTS]);
    }

    public int[] countsOf(int inner) {
        return Arrays.copyOfRange(counts, inner * COUNT_SLOTS, (inner + 1) * COUNT_SLOTS);
    }

    public record Assignments(int[] cells) {
        private static final int STRIDE = 6;

        void put(int assignment, int state, int reported, int checked, int planned) {
            int at = assignment * STRIDE;
            cells[at] = state;
            cells[at + 1] = reported;
            cells[at + 2] = checked;
            cells[at + 3] = planned;
        }

        void days(int assignment, int due, int daysLeft, int silence) {
            int at = assignment * STRIDE;
            cells[at + 4] = due;
            cells[at + 5] = daysLeft << 16 | silence;
        }

        /** Lights in the low 12 bits, marks above. */
        public int state(int assignment) {
            return cells[assignment * STRIDE];
        }

        public int reported(int assignment) {
            return cells[assignment * STRIDE + 1];
        }

        public int checked(int assignment) {
            return cells[assignment * STRIDE + 2];
        }

        public int planned(int assignment) {
            return cells[assignment * STRIDE + 3];
        }

        public int due(int assignment) {
            return cells[assignment * STRIDE + 4];
        }

        public int daysLeft(int assignment) {
            return cells[assignment * STRIDE + 5] >> 16;
        }

        public int silence(int assignment) {
            return cells[assignment * STRIDE + 5] & 0xffff;
        }
    }

    public record Tasks(int[] cells) {
        private static final int STRIDE = 4;

        void state(int task, int light, int worst, int status, int marks) {
            cells[task * STRIDE] = light | worst << 2 | status << 4 | marks << 12;
        }

        void progress(int task, int reported, int checked, int planned) {
            int at = task * STRIDE;
            cells[at + 1] = reported;
            cells[at + 2] = checked;
            cells[at + 3] = planned;
        }

        public int light(int task) {
            return cells[task * STRIDE] & 3;
        }

        public int worst(int task) {
            return cells[task * STRIDE] >> 2 & 3;
        }

        /** Light of a leaf, or 4 for closed in time and 5 for closed late. */
        public int status(int task) {
            return cells[task * STRIDE] >> 4 & 7;
        }

        public int marks(int task) {
            return cells[task * STRIDE] >>> 12;
        }

        public int reported(int task) {
            return cells[task * STRIDE + 1];
        }

        public int checked(int task) {
            return cells[task * STRIDE + 2];
        }

        public int planned(int task) {
            return cells[task * STRIDE + 3];
        }
    }
}
