package dev.banyan.reports.rules;

import java.util.OptionalLong;

/** What a picture looks like in 64 bits (图片感知哈希): for each of 8 × 8 places whether it is darker than its right neighbour. */
public final class PictureHash {
    public static final int WIDTH = 9;
    public static final int HEIGHT = 8;

    /** Pictures that differ in at most so many bits look the same. */
    public static final int SIMILAR = 6;

    /** Fewer edges than this, as on an empty sheet, tell pictures apart by chance only. */
    private static final int FEWEST_EDGES = 6;

    private PictureHash() {}

    /** @param grey brightness of 9 × 8 places, row by row; empty if the picture shows too little to be told from others */
    public static OptionalLong of(int[] grey) {
        long hash = 0;
        int edges = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH - 1; column++) {
                int here = grey[row * WIDTH + column];
                int right = grey[row * WIDTH + column + 1];
                hash = (hash << 1) | (here < right ? 1 : 0);
                edges += here == right ? 0 : 1;
            }
        }
        int set = Long.bitCount(hash);
        return edges < FEWEST_EDGES || set == 0 || set == Long.SIZE ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** Eight keys of which two similar pictures share at least one, for looking them up: 256 × place + byte. */
    public static short[] keys(long hash) {
        short[] keys = new short[Long.BYTES];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (short) (i * 256 + (int) (hash >>> (8 * i) & 0xff));
        }
        return keys;
    }
}
