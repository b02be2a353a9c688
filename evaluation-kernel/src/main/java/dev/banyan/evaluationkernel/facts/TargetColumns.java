package dev.banyan.evaluationkernel.facts;

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
    TargetColumns only(int[] kept) {
        int all = 0;
        for (int target : kept) {
            all += firstPoint(target + 1) - firstPoint(target);
        }
        var some = of(kept.length, all);
        int point = 0;
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(cells, kept[i] * STRIDE, some.cells, i * STRIDE, STRIDE);
            some.pointsFrom(i, point);
            int length = firstPoint(kept[i] + 1) - firstPoint(kept[i]);
            System.arraycopy(points, firstPoint(kept[i]), some.points, point, length);
            point += length;
        }
        some.pointsFrom(kept.length, point);
        return some;
    }
}
