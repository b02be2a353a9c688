package dev.banyan.evaluationkernel.lights;

/**
 * Comparisons as numbers (无分支比较). Lights fall one way or the other without a pattern, and a processor that guesses wrong
 * loses more time than these few steps take. Numbers have to lie within half the range of an int.
 */
final class Bits {
    private Bits() {}

    /** 1 if the first is less, else 0. */
    static int less(int first, int second) {
        return first - second >>> 31;
    }

    /** All bits if the number is above 0, else none. */
    static int ifPositive(int number) {
        return -number >> 31;
    }

    /** All bits if any bit is set, else none. */
    static int ifAny(int bits) {
        return (bits | -bits) >> 31;
    }

    /** The first if all bits are set, the second if none is. */
    static int choose(int allOrNone, int first, int second) {
        return second ^ (first ^ second) & allOrNone;
    }
}
