package dev.banyan.evaluationkernel.facts;

/** Sorts rows by a small whole number and keeps the order of rows with the same one. */
final class Buckets {
    private Buckets() {}

    /** Where each number begins, one more entry for the end. */
    static int[] firsts(int[] keys, int count) {
        int[] first = new int[count + 1];
        for (int key : keys) {
            first[key + 1]++;
        }
        for (int i = 0; i < count; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    static int[] order(int[] keys, int count) {
        int[] next = firsts(keys, count);
        int[] order = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            order[next[keys[row]]++] = row;
        }
        return order;
    }
}
