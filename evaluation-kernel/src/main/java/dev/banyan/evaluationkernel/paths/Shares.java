package dev.banyan.evaluationkernel.paths;

import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.TargetColumns;

/** Turns the figures of targets into shares of the whole (目标完成度), 0 to 1,000,000; the whole means that the target is met. */
public final class Shares {
    private static final Form[] FORMS = Form.values();

    private final TargetColumns targets;
    private final Rounding rounding;
    private final int tolerance;

    public Shares(TargetColumns targets, Rounding rounding, int tolerance) {
        this.targets = targets;
        this.rounding = rounding;
        this.tolerance = tolerance;
    }

    /** The same for other targets. */
    public Shares of(TargetColumns others) {
        return new Shares(others, rounding, tolerance);
    }

    /** How far a figure has come. */
    public int of(int target, long figure) {
        long base = targets.base(target);
        long goal = targets.goal(target);
        int form = targets.form(target) & Form.MASK;
        return form == Form.UP.ordinal() || form == Form.DOWN.ordinal()
                ? way(figure, base, goal)
                : otherwise(target, figure, base, goal);
    }

    private int otherwise(int target, long figure, long base, long goal) {
        return switch (FORMS[targets.form(target) & Form.MASK]) {
            case UP -> way(figure - base, goal - base);
            case UP_STRICT -> passed(figure > goal, way(figure - base, goal - base));
            case DOWN -> way(base - figure, base - goal);
            case DOWN_STRICT -> passed(figure < goal, way(base - figure, base - goal));
            case HOLD_UP -> figure >= goal ? Decimals.WHOLE : way(figure, goal);
            case HOLD_UP_STRICT -> passed(figure > goal, way(figure, goal));
            case HOLD_DOWN -> figure <= goal ? Decimals.WHOLE : way(2 * goal - figure, goal);
            case HOLD_DOWN_STRICT -> passed(figure < goal, way(2 * goal - figure, goal));
            case ABOUT -> {
                long slack = slack(goal);
                yield band(base, goal - slack, targets.upper(target) + slack, figure);
            }
            case EXACT -> band(base, goal, targets.upper(target), figure);
            case PERCENT -> (int) Math.clamp(figure, 0, Decimals.WHOLE);
        };
    }

    /** Up or down, told by the sign of the whole way. */
    private int way(long figure, long base, long goal) {
        long down = goal - base >> 63;
        return rounding.share((figure - base ^ down) - down, (goal - base ^ down) - down);
    }

    private int way(long gone, long length) {
        return rounding.share(gone, length);
    }

    private static int passed(boolean passed, int share) {
        return passed ? Decimals.WHOLE : Math.min(share, Decimals.WHOLE - 1);
    }

    private long slack(long goal) {
        long size = Math.abs(goal);
        return size / Decimals.WHOLE * tolerance + size % Decimals.WHOLE * tolerance / Decimals.WHOLE;
    }

    /** Within the band all is done; short of it the way from the base counts, beyond it every excess is taken off. */
    private int band(long base, long low, long high, long figure) {
        if (figure >= low && figure <= high) {
            return Decimals.WHOLE;
        }
        boolean fromAbove = base > high;
        if (figure < low) {
            return fromAbove ? way(figure, low) : way(figure - base, low - base);
        }
        return fromAbove ? way(base - figure, base - high) : way(2 * high - figure, high);
    }

    /** The share that a path asks for by a day (应达进度). */
    public int planned(int target, int day, Timing timing) {
        int form = targets.form(target);
        int first = targets.firstDay(target);
        if (day < first) {
            return 0;
        }
        if (targets.holdsOn(target) || day >= targets.lastDay(target)) {
            return Decimals.WHOLE;
        }
        int from = targets.firstPoint(target);
        int to = targets.firstPoint(target + 1);
        return from == to
                ? timing.linear(first, targets.lastDay(target), day)
                : alongPoints(from, to, first, day, (form & Form.STEPS) != 0);
    }

    private int alongPoints(int from, int to, int first, int day, boolean steps) {
        int next = from;
        while (next < to && targets.pointDay(next) <= day) {
            next++;
        }
        int lastDay = next == from ? first : targets.pointDay(next - 1);
        int last = next == from ? 0 : targets.pointShare(next - 1);
        if (steps || next == to || targets.pointDay(next) == lastDay) {
            return last;
        }
        long gain = (long) (targets.pointShare(next) - last) * (day - lastDay);
        int length = targets.pointDay(next) - lastDay;
        return last + (int) (gain >= 0 ? rounding.divide(gain, length) : -rounding.divide(-gain, length));
    }
}
