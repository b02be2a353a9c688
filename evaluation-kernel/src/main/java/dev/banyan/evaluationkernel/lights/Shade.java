package dev.banyan.evaluationkernel.lights;

/** Lights as numbers, worse ones larger; the ordinals of Light. */
public final class Shade {
    public static final int NONE = 0;
    public static final int GREEN = 1;
    public static final int YELLOW = 2;
    public static final int RED = 3;

    private Shade() {}

    static int of(boolean yellow, boolean red) {
        return red ? RED : yellow ? YELLOW : GREEN;
    }
}
