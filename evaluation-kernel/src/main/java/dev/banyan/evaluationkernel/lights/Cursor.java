package dev.banyan.evaluationkernel.lights;

import java.util.Arrays;

/** Goes back along some of many assignments or tasks, which lie in order, and knows where it came to (游标). */
public final class Cursor {
    private final int[] rows;
    private int place;

    public Cursor(int[] rows) {
        this.rows = rows;
    }

    /** Goes to the end of the stretch before a row, where it mostly is already. */
    public void to(int row) {
        boolean there = (place == 0 || rows[place - 1] < row) && (place == rows.length || rows[place] >= row);
        if (!there) {
            int found = Arrays.binarySearch(rows, row);
            place = found < 0 ? -found - 1 : found;
        }
    }

    /** Goes to the one before, if it lies in the stretch. */
    public boolean back(int from) {
        boolean more = place > 0 && rows[place - 1] >= from;
        place -= more ? 1 : 0;
        return more;
    }

    public int place() {
        return place;
    }

    public int at() {
        return rows[place];
    }
}
