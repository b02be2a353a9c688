package dev.banyan.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page of a list (分页).
 *
 * @param items what stands on it
 * @param number 1 is the first
 * @param total how many items the whole list has, as far as they are counted
 * @param more whether there are more than were counted
 */
public record Page<T>(List<T> items, int number, long total, boolean more) {
    public static final int SIZE = 50;

    /** As far as a long list is counted and turned over page by page; beyond that it is filtered, or taken as a file. */
    public static final int MOST = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /** A page of a list that was counted to its end. */
    public Page(List<T> items, int number, long total) {
        this(items, number, total, false);
    }

    /** One page of a list already at hand; a number beyond the last shows the last. */
    public static <T> Page<T> of(List<T> all, int number) {
        int shown = within(number, all.size());
        return new Page<>(all.subList((int) before(shown), Math.min(shown * SIZE, all.size())), shown, all.size());
    }

    /**
     * One page of a list that is fetched page by page; a number beyond the last fetches the last.
     *
     * @param items those of a page before which so many come
     */
    public static <T> Page<T> of(int number, long total, LongFunction<List<T>> items) {
        int shown = within(number, total);
        return new Page<>(items.apply(before(shown)), shown, total);
    }

    /** The same of a list that was counted to one beyond {@link #MOST}. */
    public static <T> Page<T> ofLong(int number, long counted, LongFunction<List<T>> items) {
        var page = of(number, Math.min(counted, MOST), items);
        return new Page<>(page.items(), page.number(), page.total(), counted > MOST);
    }

    private static int within(int number, long total) {
        return Math.clamp(number, 1, last(total));
    }

    private static long before(int number) {
        return (number - 1L) * SIZE;
    }

    /** Everything that stands on the pages of a list, one page after the other. */
    public static <T> Stream<T> all(IntFunction<Page<T>> pages) {
        var first = pages.apply(1);
        return Stream.concat(
                first.items().stream(),
                IntStream.rangeClosed(2, first.last()).boxed().flatMap(number -> pages.apply(number).items().stream()));
    }

    public int last() {
        return last(total);
    }

    /** How many there are, as people read it: {@code 704}, or {@code 10,000+} if there are more than were counted. */
    public String count() {
        return String.format(Locale.ROOT, "%,d%s", total, more ? "+" : "");
    }

    /** The same page with something else for each item. */
    public <R> Page<R> with(Function<List<T>, List<R>> others) {
        return new Page<>(others.apply(items), number, total, more);
    }

    private static int last(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
