package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the units of one peer group reached for one item (组内实绩), for rules that compare. */
final class Peers {
    static final Peers NONE = new Peers(List.of());

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
        return figures.isEmpty() ? BigDecimal.ZERO : figures.getLast();
    }

    int size() {
        return figures.size();
    }

    /** Those that are equal share the best place, and the places behind it stay empty. */
    int place(BigDecimal figure, boolean larger) {
        return 1 + (larger ? figures.size() - smaller(figure, true) : smaller(figure, false));
    }

    /** How many are smaller, or smaller or equal. */
    private int smaller(BigDecimal figure, boolean orEqual) {
        int from = 0;
        int to = figures.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = figures.get(middle).compareTo(figure);
            if (order < 0 || orEqual && order == 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
