package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.plancompiler.figures.Quantity.Sort;
import java.math.BigDecimal;

/**
 * How a figure binds, and what it amounts to (目标比较方式).
 *
 * @param comparator the first rule that fits, in the order of the annotation guideline
 * @param value the figure, a growth by N times counted as N + 1
 */
record Comparison(TargetComparator comparator, BigDecimal value) {

    static Comparison of(Quantity figure, Wording wording) {
        boolean times = figure.sort() == Sort.TIMES;
        boolean grown = wording.has(Cue.GROWTH) || wording.has(Cue.CHANGE);
        boolean rate = wording.has(Cue.GROWTH) && figure.sort() == Sort.SHARE;
        if (times && grown) {
            return new Comparison(TargetComparator.MULTIPLY_BY, figure.value().add(BigDecimal.ONE));
        }
        return new Comparison(comparator(figure, wording, rate, times), figure.value());
    }

    private static TargetComparator comparator(Quantity figure, Wording wording, boolean rate, boolean times) {
        if (wording.has(Cue.ABOUT)) {
            return rate ? TargetComparator.GROWTH_ABOUT : TargetComparator.ABOUT;
        }
        if (times) {
            return TargetComparator.MULTIPLY_BY;
        }
        if (rate) {
            return TargetComparator.GROWTH_AT_LEAST;
        }
        if (wording.has(Cue.MAINTAIN)) {
            return wording.has(Cue.CAP) ? TargetComparator.AT_MOST : TargetComparator.MAINTAIN;
        }
        if (wording.has(Cue.REDUCE_TO)) {
            return TargetComparator.REDUCE_TO;
        }
        if (wording.has(Cue.CAP)) {
            return TargetComparator.AT_MOST;
        }
        if (wording.has(Cue.LESS)) {
            return TargetComparator.LESS_THAN;
        }
        boolean above = figure.sort() == Sort.POINTS && wording.has(Cue.AT_LEAST);
        if (wording.has(Cue.MORE) && !above) {
            return TargetComparator.MORE_THAN;
        }
        if (figure.sort() == Sort.COUNT
                && !perHead(wording)
                && figure.value().stripTrailingZeros().scale() <= 0) {
            return TargetComparator.COUNT_AT_LEAST;
        }
        boolean bare = !wording.bound() && !wording.actionBeside && !wording.actionAhead && !wording.achieved;
        boolean ratio = figure.unit().filter(unit -> unit.indexOf('/') > 0).isPresent();
        return bare && (figure.sort() != Sort.AMOUNT || ratio || perHead(wording))
                ? TargetComparator.EQUAL
                : TargetComparator.AT_LEAST;
    }

    private static boolean perHead(Wording wording) {
        return wording.perHead;
    }
}
