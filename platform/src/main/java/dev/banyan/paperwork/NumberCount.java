package dev.banyan.paperwork;

import java.util.function.IntUnaryOperator;

/** Where a list of several levels has counted to (编号计数). */
final class NumberCount {
    private final int[] current;
    private final boolean[] running;
    private final boolean[] fixed;

    NumberCount(int levels) {
        current = new int[levels];
        running = new boolean[levels];
        fixed = new boolean[levels];
    }

    /** The next number of a level will be this one. */
    void restart(int level, int start) {
        if (level >= 0 && level < current.length) {
            running[level] = false;
            fixed[level] = true;
            current[level] = start;
        }
    }

    /** Counts a level on; deeper levels begin anew, higher ones that were never counted stand at their start. */
    void step(int level, IntUnaryOperator start) {
        for (int higher = 0; higher < level; higher++) {
            begin(higher, start);
        }
        if (running[level]) {
            current[level]++;
        } else {
            begin(level, start);
        }
        for (int deeper = level + 1; deeper < current.length; deeper++) {
            running[deeper] = false;
            fixed[deeper] = false;
        }
    }

    int at(int level) {
        return current[level];
    }

    private void begin(int level, IntUnaryOperator start) {
        if (!running[level]) {
            current[level] = fixed[level] ? current[level] : start.applyAsInt(level);
            running[level] = true;
        }
    }

    /** A number and the words after it; a blank only where the two would run together. */
    static String join(String number, String words) {
        if (number.isEmpty()) {
            return words;
        }
        return number + (Character.isLetterOrDigit(number.charAt(number.length() - 1)) ? " " : "") + words;
    }
}
