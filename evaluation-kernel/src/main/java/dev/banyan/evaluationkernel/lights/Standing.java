package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.TargetColumns;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Everything that was ever said, taken together once when the facts are put together (事实汇总): whoever looks at today need not
 * go through it again. It holds for an assignment from the newest thing on that was said about it; before, its account is read.
 */
public final class Standing {
    /** Set beside the milestones of an assignment that is judged by a target. */
    static final long BY_TARGET = 1L << 63;

    final Known known;
    final Newest newest;
    /** Assignments that depend on what a rule set says about late extensions, in order. */
    final int[] byRules;

    final Stopped stopped;
    final Figures figures;
    /** Which milestones were reached, one bit for each, by place among the assignments that have some. */
    final long[] milestones;

    /**
     * Assignments whose clock stands, in order.
     *
     * @param from day since which it stands, with a minus where the plan does not end on the due day
     */
    record Stopped(int[] assignment, int[] from) {}

    /** Assignments whose target asks for a tolerance or for more than a straight line, in order, with what was said. */
    record Figures(int[] assignment, TargetColumns targets, long[] reported, long[] checked) {}

    Standing(Known known, Newest newest, int[] byRules, Stopped stopped, Figures figures, long[] milestones) {
        this.known = known;
        this.newest = newest;
        this.byRules = byRules;
        this.stopped = stopped;
        this.figures = figures;
        this.milestones = milestones;
    }

    public static Standing of(Columns columns, WorkingDays calendar) {
        return new StandingBuilder(columns, calendar).build();
    }

    /**
     * What stands when something was said about some assignments (事实汇总更新), and nothing else changed: of the others, what stood is
     * taken over.
     *
     * @param columns of the same assignments, with what was said
     */
    public Standing moved(Columns columns, WorkingDays calendar, BitSet anew) {
        return new StandingBuilder(columns, calendar).build(this, anew);
    }

    /** Those of which more is kept than the columns that all have, and those that are said anew. */
    BitSet toBeRead(Columns columns, BitSet anew) {
        var read = (BitSet) anew.clone();
        IntStream.of(byRules).forEach(read::set);
        IntStream.of(stopped.assignment).forEach(read::set);
        IntStream.of(figures.assignment).forEach(read::set);
        IntStream.of(columns.assignments().holders(Columns.About.MILESTONES).holder())
                .forEach(read::set);
        return read;
    }
}
