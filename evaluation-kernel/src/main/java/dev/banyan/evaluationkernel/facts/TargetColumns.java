package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.paths.Form;
import java.util.Arrays;

/**
 * Targets of each assignment by the moment they were set, ready to be applied (目标列).
 *
 * @param points day and share of the whole of every point of a path
 */
public record TargetColumns(long[] cells, long[] points) {
    private static final int STRIDE = 6;

    public static TargetColumns of(int count, int points) {
        return new TargetColumns(new long[(count + 1) * STRIDE], new long[points]);
    }

    public void put(int target, int moment, int form, long base, long goal, long upper) {
        cells[target * STRIDE] = (long) form << 32 | moment;
        cells[target * STRIDE + 1] = base;
        cells[target * STRIDE + 2] = goal;
        cells[target * STRIDE + 3] = upper;
    }

    public void path(int target, int firstDay, int lastDay) {
        cells[target * STRIDE + 4] = (long) firstDay << 32 | lastDay;
    }

    /** Where the points of a target begin; one past the last, where they all end. */
    public void pointsFrom(int target, int firstPoint) {
        cells[target * STRIDE + 5] = firstPoint;
    }

    public void point(int point, int day, int share) {
        points[point] = (long) day << 32 | share;
    }

    public int count() {
        return cells.length / STRIDE - 1;
    }

    public int moment(int target) {
        return (int) cells[target * STRIDE];
    }

    /** How a figure becomes a share of the whole, see Form. */
    public int form(int target) {
        return (int) (cells[target * STRIDE] >>> 32);
    }

    /** Whether its figures are those of each day, to be summed up. */
    public boolean addsUp(int target) {
        return (form(target) & Form.CUMULATIVE) != 0;
    }

    /** Whether its plan is more than a straight line. */
    public boolean hasPoints(int target) {
        return firstPoint(target) != firstPoint(target + 1);
    }

    /** Whether its figure is judged by the tolerance of a rule set. */
    public boolean isAbout(int target) {
        return (form(target) & Form.MASK) == Form.ABOUT.ordinal();
    }

    /** Whether it holds from its first day on. */
    public boolean holdsOn(int target) {
        return (form(target) & Form.MAINTAIN) != 0;
    }

    public long base(int target) {
        return cells[target * STRIDE + 1];
    }

    public long goal(int target) {
        return cells[target * STRIDE + 2];
    }

    /** Other end of a range, else the goal. */
    public long upper(int target) {
        return cells[target * STRIDE + 3];
    }

    public int firstDay(int target) {
        return (int) (cells[target * STRIDE + 4] >>> 32);
    }

    public int lastDay(int target) {
        return (int) cells[target * STRIDE + 4];
    }

    public int firstPoint(int target) {
        return (int) cells[target * STRIDE + 5];
    }

    public int pointDay(int point) {
        return (int) (points[point] >>> 32);
    }

    public int pointShare(int point) {
        return (int) points[point];
    }

    /** Some of the targets, in their order. */
    public TargetColumns only(int[] kept) {
        var only = of(kept.length, pointCount());
        int point = 0;
        for (int i = 0; i < kept.length; i++) {
            point = only.take(i, point, this, kept[i], kept[i] + 1);
        }
        return only.closed(point);
    }

    int pointCount() {
        return points.length;
    }

    /** Takes over some targets of others; gives where the points of the next one begin. */
    int take(int at, int point, TargetColumns others, int from, int to) {
        System.arraycopy(others.cells, from * STRIDE, cells, at * STRIDE, (to - from) * STRIDE);
        int first = others.firstPoint(from);
        int taken = others.firstPoint(to) - first;
        System.arraycopy(others.points, first, points, point, taken);
        for (int i = 0; i < to - from; i++) {
            pointsFrom(at + i, others.firstPoint(from + i) - first + point);
        }
        return point + taken;
    }

    /** To be called when all are there: without room for more points. */
    TargetColumns closed(int point) {
        pointsFrom(count(), point);
        return new TargetColumns(cells, Arrays.copyOf(points, point));
    }
}
