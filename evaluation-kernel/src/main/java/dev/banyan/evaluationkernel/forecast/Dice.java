package dev.banyan.evaluationkernel.forecast;

/** Numbers that look like chance and are the same for the same seed everywhere (种子随机数): SplitMix64. */
public final class Dice {
    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** From 0 up to below the number, which is above 0. */
    public int below(int number) {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) Math.unsignedMultiplyHigh(mixed ^ mixed >>> 31, number);
    }

    /** From the first to the last, both included. */
    public int within(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True so many times out of a hundred. */
    public boolean percent(int chances) {
        return below(100) < chances;
    }
}
