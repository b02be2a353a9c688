package dev.banyan.evaluationkernel.lights;

/** Lights as numbers, worse ones larger; the ordinals of Light. */
final class Shade {
    private Shade() {}

    /** Green, or yellow or red where the number is 1; red wins. */
    static int of(int yellow, int red) {
        return 1 + (yellow | red) + red;
    }
}
