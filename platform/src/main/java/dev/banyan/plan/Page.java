package dev.banyan.plan;

import java.util.List;

/**
 * A page of a list (分页).
 *
 * @param items what stands on it
 * @param number 1 is the first
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int number, long total) {
    public static final int SIZE = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** One page of a list already at hand; a number beyond the last shows the last. */
    public static <T> Page<T> of(List<T> all, int number) {
        int shown = within(number, all.size());
        return new Page<>(all.subList((int) before(shown), Math.min(shown * SIZE, all.size())), shown, all.size());
    }

    /** The page asked for, or the last one if there are not so many. */
    public static int within(int number, long total) {
        return Math.clamp(number, 1, last(total));
    }

    /** How many items come before a page. */
    public static long before(int number) {
        return (number - 1L) * SIZE;
    }

    public int last() {
        return last(total);
    }

    private static int last(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
