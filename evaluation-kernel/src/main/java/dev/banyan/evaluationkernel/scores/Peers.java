package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the units of one peer group reached for one item (组内实绩), for rules that compare. */
final class Peers {
    private final List<BigDecimal> figures;

    private Peers(List<BigDecimal> figures) {
        this.figures = figures;
    }

    static Peers of(Collection<Value> values) {
        return new Peers(values.stream()
                .flatMap(value -> figure(value).stream())
                .sorted()
                .toList());
    }

    static Optional<BigDecimal> figure(Value value) {
        return value instanceof Value.Measured measured
                ? Optional.of(measured.actual())
                : value instanceof Value.Mixed mixed
                        ? Optional.of(mixed.figure().actual())
                        : Optional.empty();
    }

    BigDecimal largest() {
        return figures.isEmpty() ? BigDecimal.ZERO : figures.getLast();
    }

    int size() {
        return figures.size();
    }

    /** Those that are equal share the best place, and the places behind it stay empty. */
    int place(BigDecimal figure, boolean larger) {
        return 1
                + (int) figures.stream()
                        .filter(other -> larger ? other.compareTo(figure) > 0 : other.compareTo(figure) < 0)
                        .count();
    }
}
