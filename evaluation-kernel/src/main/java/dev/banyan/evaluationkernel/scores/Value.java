package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is known of one unit for one item (考核数据). */
public sealed interface Value {
    Value MISSING = new Missing();

    /** Reads the notation, for example {@code 63.2 target=65 base=61}; empty if it says nothing. */
    static Optional<Value> read(String notation) {
        return ValueNotation.read(notation);
    }

    /** As it can be read again. */
    default String notation() {
        return ValueNotation.write(this);
    }

    /** The same with figures in their shortest form, so that 95 and 95.0 are equal. */
    default Value plain() {
        return switch (this) {
            case Measured it -> plain(it);
            case Mixed(var figure, var place) -> new Mixed(plain(figure), place);
            case Marks(var marks) ->
                new Marks(marks.stream().map(BigDecimal::stripTrailingZeros).toList());
            case Ranked it -> it;
            case Counts it -> it;
            case Missing it -> it;
            case NotApplicable it -> it;
        };
    }

    private static Measured plain(Measured it) {
        return new Measured(
                it.actual().stripTrailingZeros(),
                it.target().map(BigDecimal::stripTrailingZeros),
                it.base().map(BigDecimal::stripTrailingZeros));
    }

    static Value of(String actual) {
        return new Measured(new BigDecimal(actual), Optional.empty(), Optional.empty());
    }

    /**
     * A figure (实绩值).
     *
     * @param target the unit's own, where the scheme sets none for all
     * @param base what the unit came from
     */
    record Measured(BigDecimal actual, Optional<BigDecimal> target, Optional<BigDecimal> base) implements Value {}

    /**
     * A place in a table that others drew up (上级排名).
     *
     * @param rank 1 is the best
     * @param of how many stand in the table
     */
    record Ranked(int rank, int of) implements Value {
        public Ranked {
            if (rank < 1 || rank > of) {
                throw new IllegalArgumentException("rank " + rank + " of " + of);
            }
        }
    }

    /** A figure with a place in a table (实绩值与排名). */
    record Mixed(Measured figure, Ranked place) implements Value {}

    /** Marks given one by one (评分), or points for single events. */
    record Marks(List<BigDecimal> marks) implements Value {
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /** How many gave each answer, the best answer first (各档票数). */
    record Counts(List<Integer> counts) implements Value {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /** Owed and not handed in (缺报): no points. */
    record Missing() implements Value {}

    /**
     * Does not concern the unit (不涉及): taken out of what it can reach.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Value {}
}
