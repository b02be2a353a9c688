package dev.banyan.evaluationkernel.lights;

/** A share together with what each way of rounding adds to it (各取整方式), so that it can be known before a rule set names one. */
final class Rounded {
    static final int SHARE = 0xfffff;

    private static final int HALF_UP = 20;
    private static final int UP = 21;
    private static final int NOTHING = 22;
    private static final int[] ADDED = {NOTHING, HALF_UP, UP};

    private Rounded() {}

    static int of(int down, int halfUp, int up) {
        return down | halfUp - down << HALF_UP | up - down << UP;
    }

    /** Where the bit lies that is added. */
    static int bit(int choice) {
        return ADDED[choice];
    }
}
