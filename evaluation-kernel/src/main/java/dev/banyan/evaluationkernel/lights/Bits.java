package dev.banyan.evaluationkernel.lights;

/**
 * Conditions as words with all bits set or none (位掩码). Nobody can foretell which of a million assignments is late, so that a branch
 * costs more than both of its ways; loops without branches are also run for many assignments at a time.
 * Numbers lie between -2^30 and 2^30.
 */
final class Bits {
    private Bits() {}

    static int less(int a, int b) {
        return a - b >> 31;
    }

    static int positive(int a) {
        return -a >> 31;
    }

    /** All bits if one of the given ones is set. */
    static int of(int marks, int bits) {
        return -(marks & bits) >> 31;
    }

    /** The first where the bits are set, else the second. */
    static int choose(int bits, int first, int second) {
        return second ^ (first ^ second) & bits;
    }

    /** A light: red before yellow before green. */
    static int shade(int yellow, int red) {
        return Shade.GREEN - yellow | Shade.RED & red;
    }
}
