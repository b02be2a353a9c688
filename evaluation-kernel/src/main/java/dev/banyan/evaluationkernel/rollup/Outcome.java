package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.facts.Columns;

/**
 * What came out, one place for each task and assignment (评估结果列); can be written over by the next evaluation.
 *
 * @param counts for each task with children: leaves by light and closing, children that count, children left out
 * @param units for each unit what {@link UnitSums} says
 */
public record Outcome(Assignments assignments, Tasks tasks, int[] counts, long[] units) {
    static final int COUNT_SLOTS = 8;
    static final int CHILDREN = 6;
    static final int EXCLUDED = 7;

    /** @param state lights in the low 12 bits, marks above */
    public record Assignments(
            int[] state, int[] reported, int[] checked, int[] planned, int[] due, short[] daysLeft, short[] silence) {}

    /** @param state light, worst light, closing status in two, two and three bits, marks from bit 12 on */
    public record Tasks(int[] state, int[] reported, int[] checked, int[] planned) {
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

        static int state(int light, int worst, int status, int marks) {
            return light | worst << 2 | status << 4 | marks << 12;
        }
    }

    public static Outcome of(Columns columns) {
        int m = columns.assignments().count();
        int n = columns.tasks().count();
        return new Outcome(
                new Assignments(
                        new int[m], new int[m], new int[m], new int[m], new int[m], new short[m], new short[m]),
                new Tasks(new int[n], new int[n], new int[n], new int[n]),
                new int[columns.tasks().innerCount() * COUNT_SLOTS],
                new long[columns.units().count() * UnitSums.SLOTS]);
    }

    public int[] countsOf(int inner) {
        return java.util.Arrays.copyOfRange(counts, inner * COUNT_SLOTS, (inner + 1) * COUNT_SLOTS);
    }
}
