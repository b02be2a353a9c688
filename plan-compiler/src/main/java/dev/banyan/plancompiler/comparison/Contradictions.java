package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.Deadline;
import dev.banyan.plancompiler.PlanComparison.Contradiction;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Figures of a later plan that break a promise of the earlier one (指标冲突). A smaller figure for an earlier year is a step
 * on the way, not a contradiction, unless the promise holds for every year.
 */
final class Contradictions {
    private Contradictions() {}

    static List<Contradiction> between(PlanDraft earlier, PlanDraft later) {
        List<Measure> promised = Measure.of(earlier);
        var found = new ArrayList<Contradiction>();
        for (Measure planned : Measure.of(later)) {
            closest(planned, promised)
                    .flatMap(promise -> kind(promise, planned)
                            .map(kind -> new Contradiction(
                                    kind,
                                    planned.indicator().id(),
                                    promise.indicator().id(),
                                    planned.sharedTerms(promise))))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Measure> closest(Measure planned, List<Measure> promised) {
        return promised.stream()
                .filter(promise -> promise.isSameAs(planned))
                .max(Comparator.comparingInt((Measure promise) -> promise.nearness(planned))
                        .thenComparing(promise -> promise.isForYearOf(planned)));
    }

    private static Optional<Contradiction.Kind> kind(Measure promise, Measure planned) {
        BigDecimal asked = promise.value();
        BigDecimal given = planned.value();
        Direction direction = Direction.of(promise.indicator().comparator());
        boolean sameTime = promise.isForYearOf(planned) || promise.holdsEachYear();
        int more = given.compareTo(asked);
        if (sameTime) {
            return switch (direction) {
                case AT_LEAST -> more < 0 ? Optional.of(Contradiction.Kind.ASKS_LESS) : Optional.empty();
                case AT_MOST -> more > 0 ? Optional.of(Contradiction.Kind.ALLOWS_MORE) : Optional.empty();
                case EXACT -> more != 0 ? Optional.of(Contradiction.Kind.OTHER_VALUE) : Optional.empty();
            };
        }
        boolean noBetter = switch (direction) {
            case AT_LEAST -> more <= 0;
            case AT_MOST -> more >= 0;
            case EXACT -> more == 0;
        };
        return noBetter
                        && isLater(
                                planned.indicator().deadline(),
                                promise.indicator().deadline())
                ? Optional.of(Contradiction.Kind.LATER)
                : Optional.empty();
    }

    private static boolean isLater(Deadline planned, Deadline promised) {
        Optional<LocalDate> then = planned.lastDay();
        Optional<LocalDate> due = promised.lastDay();
        return then.isPresent() && due.isPresent() && then.get().isAfter(due.get());
    }

    /** On which side of the figure the promise is kept. */
    enum Direction {
        AT_LEAST,
        AT_MOST,
        EXACT;

        static Direction of(TargetComparator comparator) {
            return switch (comparator) {
                case AT_LEAST, MORE_THAN, MAINTAIN, MULTIPLY_BY, GROWTH_AT_LEAST, COUNT_AT_LEAST -> AT_LEAST;
                case AT_MOST, LESS_THAN, RANK_WITHIN, REDUCE_TO -> AT_MOST;
                case ABOUT, EQUAL, GROWTH_ABOUT, DONE -> EXACT;
            };
        }
    }
}
