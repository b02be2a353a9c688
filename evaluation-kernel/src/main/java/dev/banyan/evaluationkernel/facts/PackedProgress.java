package dev.banyan.evaluationkernel.facts;

/** Reported, checked and planned share in one cell (三项进度), each in millionths and so below 2^20. */
public final class PackedProgress {
    private static final int BITS = 20;
    private static final int MASK = (1 << BITS) - 1;

    private PackedProgress() {}

    public static long of(int reported, int checked, int planned) {
        return reported | (long) checked << BITS | (long) planned << 2 * BITS;
    }

    public static int reported(long cell) {
        return (int) cell & MASK;
    }

    public static int checked(long cell) {
        return (int) (cell >> BITS) & MASK;
    }

    public static int planned(long cell) {
        return (int) (cell >> 2 * BITS);
    }
}
