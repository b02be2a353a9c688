package dev.banyan.evaluationkernel.rollup;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;

/**
 * The overall light, or how something was closed when there is no light any more (状态): 4 in time, 5 late. Told by a table from the
 * state of a task or an assignment, in which lights lie below marks; of a task only the overall light counts.
 */
final class Status {
    static final int COUNT = 6;
    static final int MARKS = 12;
    private static final int LIGHT = 2 * LightKind.OVERALL.ordinal();
    /** Whether it is closed, and late, lies one above the other. */
    private static final int CLOSED = MARKS + Mark.CLOSED.ordinal();

    private static final int COUNT_BITS = 10;
    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final int CASES = 16;
    private static final int[] OF = new int[CASES];
    private static final long[] COUNTS = new long[CASES];
    private static final long[] WEIGHTS = new long[CASES];

    static {
        for (int i = 0; i < CASES; i++) {
            int light = i & 3;
            OF[i] = (i & 4) == 0 ? light : (i & 8) == 0 ? 4 : 5;
            COUNTS[i] = 1L << COUNT_BITS * OF[i];
            WEIGHTS[i] = (light == Light.RED.ordinal() ? 1L << 32 : 0) + (light >= Light.YELLOW.ordinal() ? 1 : 0);
        }
    }

    private Status() {}

    static int light(int state) {
        return state >> LIGHT & 3;
    }

    /** A state of a task; of a leaf the worst light below is its light. */
    static int state(int light, int worst, int marks) {
        return worst | light << LIGHT | marks << MARKS;
    }

    private static int index(int state) {
        return state >> LIGHT & 3 | state >> CLOSED - 2 & 12;
    }

    static int of(int state) {
        return OF[index(state)];
    }

    /** A one among the counts of up to 1,000, one for each status. */
    static long one(int state) {
        return COUNTS[index(state)];
    }

    /** Two of the counts as {@link Levels} holds them. */
    static long pair(long ones, int pair) {
        long both = ones >> 2 * COUNT_BITS * pair;
        return both & COUNT_MASK | (both >> COUNT_BITS & COUNT_MASK) << 32;
    }

    /** By what a weight is multiplied to be summed up: above if red, below if yellow or red. */
    static long weight(int state) {
        return WEIGHTS[index(state)];
    }
}
