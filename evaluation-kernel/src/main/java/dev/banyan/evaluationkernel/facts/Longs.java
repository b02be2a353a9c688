package dev.banyan.evaluationkernel.facts;

import java.util.Arrays;

/** A growing column of large whole numbers. */
public final class Longs {
    private long[] values = new long[16];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
