package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the units of one peer group reached for one item (组内实绩), for rules that compare. */
final class Peers {
    static final Peers NONE = new Peers(List.of());

    private final int size;
    private final BigDecimal largest;
    /** By the unit's place in the order of the group, so that its figure is never looked for. */
    private final int[] smaller;

    private final int[] larger;

    /** @param values of all units in the order of the group */
    private Peers(List<Value> values) {
        var sorted = IntStream.range(0, values.size())
                .boxed()
                .flatMap(at -> figure(values.get(at)).map(it -> new Reached(at, it)).stream())
                .sorted(Comparator.comparing(Reached::figure))
                .toList();
        size = sorted.size();
        largest = size == 0 ? BigDecimal.ZERO : sorted.getLast().figure();
        smaller = new int[values.size()];
        larger = new int[values.size()];
        for (int from = 0, to = 0; from < size; from = to) {
            for (; to < size && sorted.get(to).likewise(sorted.get(from)); to++) {
                smaller[sorted.get(to).at()] = from;
            }
            for (int i = from; i < to; i++) {
                larger[sorted.get(i).at()] = size - to;
            }
        }
    }

    private record Reached(int at, BigDecimal figure) {
        boolean likewise(Reached other) {
            return figure.compareTo(other.figure) == 0;
        }
    }

    static Peers of(List<Value> values) {
        return new Peers(values);
    }

    /** Whether a rule looks at them at all. */
    static boolean matterTo(ScoreRule rule) {
        return rule instanceof ScoreRule.GroupRatio
                || rule instanceof ScoreRule.RankScore score && score.order() != ScoreRule.Order.GIVEN
                || rule instanceof ScoreRule.RankLinear linear && linear.order() != ScoreRule.Order.GIVEN;
    }

    static Optional<BigDecimal> figure(Value value) {
        return value instanceof Value.Measured measured
                ? Optional.of(measured.actual())
                : value instanceof Value.Mixed mixed
                        ? Optional.of(mixed.figure().actual())
                        : Optional.empty();
    }

    BigDecimal largest() {
        return largest;
    }

    int size() {
        return size;
    }

    /**
     * Those that are equal share the best place, and the places behind it stay empty.
     *
     * @param at of a unit with a figure, in the order of the group
     */
    int place(int at, boolean largerIsBetter) {
        return 1 + (largerIsBetter ? larger : smaller)[at];
    }
}
