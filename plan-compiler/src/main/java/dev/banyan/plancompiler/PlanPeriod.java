package dev.banyan.plancompiler;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The years a plan speaks for (规划期), as far as its text tells.
 *
 * @param firstYear first year
 * @param lastYear last year, which undated commitments inherit
 * @param printed the words it was read from, with their place
 * @param countsFrom the first of the N years in N年内: the printed first year, or for a plan that appeared after its first quarter the next
 */
public record PlanPeriod(
        OptionalInt firstYear, OptionalInt lastYear, Optional<Span> printed, OptionalInt countsFrom) {
    public static final PlanPeriod UNKNOWN = new PlanPeriod(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public PlanPeriod(OptionalInt firstYear, OptionalInt lastYear, Optional<Span> printed) {
        this(firstYear, lastYear, printed, firstYear);
    }
}
