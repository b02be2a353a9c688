package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.lights.Judgement;
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
                Assignments.of(columns.assignments().count()),
                new Tasks(new int[columns.tasks().count() * Tasks.STRIDE]),
                new int[columns.tasks().innerCount() * COUNT_SLOTS],
                new long[columns.units().count() * UnitSums.SLOTS]);
    }

    public int[] countsOf(int inner) {
        return Arrays.copyOfRange(counts, inner * COUNT_SLOTS, (inner + 1) * COUNT_SLOTS);
    }

    /**
     * @param state lights in the low 12 bits, marks above
     * @param days working days left, less than 0 when overdue, and in the low 16 bits days of silence
     */
    public record Assignments(int[] state, int[] reported, int[] checked, int[] planned, int[] due, int[] days) {
        static Assignments of(int count) {
            return new Assignments(
                    new int[count], new int[count], new int[count], new int[count], new int[count], new int[count]);
        }

        void put(int from, int count, Judgement judged) {
            System.arraycopy(judged.state, 0, state, from, count);
            System.arraycopy(judged.reported, 0, reported, from, count);
            System.arraycopy(judged.checked, 0, checked, from, count);
            System.arraycopy(judged.planned, 0, planned, from, count);
            System.arraycopy(judged.due, 0, due, from, count);
            System.arraycopy(judged.days, 0, days, from, count);
        }

        public int state(int assignment) {
            return state[assignment];
        }

        public int reported(int assignment) {
            return reported[assignment];
        }

        public int checked(int assignment) {
            return checked[assignment];
        }

        public int planned(int assignment) {
            return planned[assignment];
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

    public record Tasks(int[] cells) {
        private static final int STRIDE = 4;

        /** Status: light of a leaf, or 4 for closed in time and 5 for closed late. */
        void state(int task, int light, int worst, int status, int marks) {
            cells[task * STRIDE] = light | worst << 2 | status << 4 | marks << 12;
        }

        void progress(int task, int reported, int checked, int planned) {
            int at = task * STRIDE;
            cells[at + 1] = reported;
            cells[at + 2] = checked;
            cells[at + 3] = planned;
        }

        int[] copy(int from, int to) {
            return Arrays.copyOfRange(cells, from * STRIDE, to * STRIDE);
        }

        void put(int from, int[] some) {
            System.arraycopy(some, 0, cells, from * STRIDE, some.length);
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
