package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.lights.Judgement;
import java.util.Arrays;

/**
 * What came out, one cell in each column for each task and assignment (评估结果列); can be written over by the next evaluation.
 *
 * @param counts for each task with children: leaves by light, then closed in time and closed late
 * @param units for each unit what {@link UnitSums} says
 */
public record Outcome(Assignments assignments, Tasks tasks, int[] counts, long[] units) {
    public static Outcome of(Columns columns) {
        return new Outcome(
                Assignments.of(columns.assignments().count()),
                Tasks.of(columns.tasks().count()),
                new int[columns.tasks().innerCount() * Levels.COUNT_SLOTS],
                new long[columns.units().count() * UnitSums.SLOTS]);
    }

    public int[] countsOf(int inner) {
        return Arrays.copyOfRange(counts, inner * Levels.COUNT_SLOTS, (inner + 1) * Levels.COUNT_SLOTS);
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

    /** @param state light, worst light below, status and marks */
    public record Tasks(int[] state, int[] reported, int[] checked, int[] planned) {
        static Tasks of(int count) {
            return new Tasks(new int[count], new int[count], new int[count], new int[count]);
        }

        /** @param status light of a leaf, or 4 for closed in time and 5 for closed late */
        static int state(int light, int worst, int status, int marks) {
            return light | worst << 2 | status << 4 | marks << 12;
        }

        void put(int task, int itsState, int itsReported, int itsChecked, int itsPlanned) {
            state[task] = itsState;
            reported[task] = itsReported;
            checked[task] = itsChecked;
            planned[task] = itsPlanned;
        }

        public int light(int task) {
            return state[task] & 3;
        }

        public int worst(int task) {
            return state[task] >> 2 & 3;
        }

        /** Light of a leaf, or 4 for closed in time and 5 for closed late. */
        public int status(int task) {
            return state[task] >> 4 & 7;
        }

        public int marks(int task) {
            return state[task] >>> 12;
        }

        public int reported(int task) {
            return reported[task];
        }

        public int checked(int task) {
            return checked[task];
        }

        public int planned(int task) {
            return planned[task];
        }
    }
}
