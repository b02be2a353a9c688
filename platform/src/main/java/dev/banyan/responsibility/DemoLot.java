package dev.banyan.responsibility;

/** Lots that fall the same way at each start (演示抽签): the demo city's story is drawn from them, never from chance. */
public final class DemoLot {
    private static final long SEED = 20_210_105L;

    private DemoLot() {}

    /** At least 0 and less than 1, decided by the words alone. */
    public static double of(Object... words) {
        long mixed = SEED;
        for (Object word : words) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
            }
            mixed = mix(mixed);
        }
        return (mixed >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to below the bound, decided by the words alone. */
    public static int below(int bound, Object... words) {
        return (int) (of(words) * bound);
    }

    // Spreads words that differ in one character over all 64 bits.
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
