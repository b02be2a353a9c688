package dev.banyan.plan.rules;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed from one version of a plan to another (版本差异).
 *
 * @param parts parts that came, went or changed, in reading order
 * @param indicators indicators that came, went or changed
 */
public record Difference(List<Change<Part>> parts, List<Change<Indicator>> indicators) {

    /** One thing before and after; it came when {@code before} is empty and went when {@code after} is. */
    public record Change<T>(Optional<T> before, Optional<T> after) {}

    /** Everything that changed, as it was, a line each; for the record. */
    public String before() {
        return lines(Change::before);
    }

    /** Everything that changed, as it became, a line each; for the record. */
    public String after() {
        return lines(Change::after);
    }

    private String lines(Function<Change<?>, Optional<?>> side) {
        return Stream.<Change<?>>concat(parts.stream(), indicators.stream())
                .flatMap(change -> side.apply(change).stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    public static Difference between(
            List<Part> oldParts, List<Part> newParts, List<Indicator> oldIndicators, List<Indicator> newIndicators) {
        return new Difference(
                changes(oldParts, newParts, Part::number, Difference::same),
                changes(oldIndicators, newIndicators, Indicator::number, Difference::same));
    }

    private static boolean same(Part a, Part b) {
        return a.kind() == b.kind()
                && a.label().equals(b.label())
                && a.title().equals(b.title())
                && a.text().equals(b.text())
                && a.parent().equals(b.parent())
                && a.dropped() == b.dropped();
    }

    private static boolean same(Indicator a, Indicator b) {
        return a.part() == b.part()
                && a.name().equals(b.name())
                && a.target().equals(b.target())
                && a.dropped() == b.dropped();
    }

    private static <T> List<Change<T>> changes(
            List<T> before, List<T> after, Function<T, Integer> number, BiPredicate<T, T> same) {
        Map<Integer, T> old = before.stream().collect(Collectors.toMap(number, it -> it));
        Map<Integer, T> now = after.stream().collect(Collectors.toMap(number, it -> it));
        Stream<Change<T>> gone = before.stream()
                .filter(it -> !now.containsKey(number.apply(it)))
                .map(it -> new Change<>(Optional.of(it), Optional.empty()));
        Stream<Change<T>> cameOrChanged = after.stream()
                .map(it -> new Change<>(Optional.ofNullable(old.get(number.apply(it))), Optional.of(it)))
                .filter(change -> change.before().isEmpty()
                        || !same.test(change.before().get(), change.after().get()));
        return Stream.concat(cameOrChanged, gone).toList();
    }
}
