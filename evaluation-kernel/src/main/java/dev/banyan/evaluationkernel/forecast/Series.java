package dev.banyan.evaluationkernel.forecast;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.util.List;

/**
 * What was reported on the way to a target (进展序列), in the order of days. Time is the share of the plan that should be done,
 * so that slow beginnings that were planned are no delay.
 */
public record Series(List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /**
     * @param planned share that the plan asks for, in millionths
     * @param reached share that was reported, in millionths
     */
    public record Point(int planned, int reached) {}

    int count() {
        return points.size();
    }

    Point last() {
        return points.getLast();
    }

    /** What is left of the plan. */
    int left() {
        return Decimals.WHOLE - last().planned();
    }
}
