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
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int shown = Math.clamp(number, 1, last);
        return new Page<>(all.subList((shown - 1) * SIZE, Math.min(shown * SIZE, all.size())), shown, all.size());
    }

    /** How many items come before a page. */
    public static long before(int number) {
        return (Math.max(number, 1) - 1L) * SIZE;
    }

    public int last() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
