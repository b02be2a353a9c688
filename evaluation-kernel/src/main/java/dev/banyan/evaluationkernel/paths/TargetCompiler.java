package dev.banyan.evaluationkernel.paths;

import dev.banyan.evaluationkernel.Measure;
import dev.banyan.evaluationkernel.PathShape;
import dev.banyan.evaluationkernel.TargetComparator;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.evaluationkernel.TargetRow.Direction;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Brings a target down to a form, a way and the points of its path (目标换算). */
public final class TargetCompiler {
    private static final Rounding HALF_UP = new Rounding(1);

    private TargetCompiler() {}

    /** Ready to be applied, or why not. */
    public sealed interface Result {}

    /** @param points day and share of the whole, in order; none for a straight path */
    public record Ready(int form, long base, long goal, long upper, List<PathPoint> points) implements Result {}

    public record PathPoint(int day, int share) {}

    public record Fault(String column, String what, String remedy) implements Result {}

    private record Way(Form form, long base, long goal, long upper) {}

    public static Result compile(TargetRow row) {
        var figures = row.figures();
        var path = row.path();
        if (!path.first().isBefore(path.last())) {
            return new Fault("last", path.last() + " is not after " + path.first(), "correct one of the two days");
        }
        boolean relative = row.comparator() == TargetComparator.MULTIPLY_BY
                || (growth(row.comparator()) && figures.base().isPresent());
        if (row.comparator() == TargetComparator.MULTIPLY_BY && figures.base().isEmpty()) {
            return new Fault("base", "a multiple needs a base", "write the figure that is multiplied");
        }
        if (relative && (figures.base().orElse(0) <= 0 || factor(row).signum() <= 0)) {
            return new Fault("base", "base and target have to be above zero", "correct one of them");
        }
        if (relative
                && Growth.level(figures.base().orElse(0), factor(row), years(row), 12)
                        .isEmpty()) {
            return new Fault("value", "the target becomes too large", "write figures in a larger unit");
        }
        var way = way(row);
        return points(row, way);
    }

    private static boolean growth(TargetComparator comparator) {
        return comparator == TargetComparator.GROWTH_AT_LEAST || comparator == TargetComparator.GROWTH_ABOUT;
    }

    /** By what the base is multiplied a year, or in all. */
    private static java.math.BigDecimal factor(TargetRow row) {
        var value = java.math.BigDecimal.valueOf(row.figures().value(), 4);
        return growth(row.comparator()) ? value.movePointLeft(2).add(java.math.BigDecimal.ONE) : value;
    }

    /** Months of growth; twelve for a multiple, which is reached once. */
    private static int years(TargetRow row) {
        return growth(row.comparator()) ? months(row.path().first(), row.path().last()) : 12;
    }

    private static int months(LocalDate first, LocalDate last) {
        return Math.max(1, (int) ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.plusDays(1)));
    }

    private static Way way(TargetRow row) {
        var figures = row.figures();
        long value = figures.value();
        long upper = Math.max(value, figures.upper().orElse(value));
        boolean based = figures.base().isPresent();
        long base = figures.base().orElse(0);
        boolean down = figures.direction().filter(Direction.DOWN::equals).isPresent();
        return switch (row.comparator()) {
            case AT_LEAST, COUNT_AT_LEAST -> up(base, value, false);
            case MORE_THAN -> up(base, value, true);
            case AT_MOST, REDUCE_TO, RANK_WITHIN -> down(based, base, value, false);
            case LESS_THAN -> down(based, base, value, true);
            case MAINTAIN -> new Way(down ? Form.HOLD_DOWN : Form.HOLD_UP, base, value, value);
            case ABOUT -> new Way(Form.ABOUT, base, value, upper);
            case EQUAL -> new Way(Form.EXACT, base, value, upper);
            case MULTIPLY_BY -> {
                long goal = grown(row);
                yield goal >= base ? up(base, goal, false) : down(true, base, goal, false);
            }
            case GROWTH_AT_LEAST -> based ? up(base, grown(row), false) : new Way(Form.HOLD_UP, 0, value, value);
            case GROWTH_ABOUT -> {
                long goal = based ? grown(row) : value;
                yield new Way(Form.ABOUT, base, goal, goal);
            }
            case DONE -> new Way(Form.PERCENT, 0, Decimals.WHOLE, Decimals.WHOLE);
        };
    }

    private static Way up(long base, long goal, boolean strict) {
        return base < goal
                ? new Way(strict ? Form.UP_STRICT : Form.UP, base, goal, goal)
                : new Way(strict ? Form.HOLD_UP_STRICT : Form.HOLD_UP, base, goal, goal);
    }

    private static Way down(boolean based, long base, long goal, boolean strict) {
        return based && base > goal
                ? new Way(strict ? Form.DOWN_STRICT : Form.DOWN, base, goal, goal)
                : new Way(strict ? Form.HOLD_DOWN_STRICT : Form.HOLD_DOWN, base, goal, goal);
    }

    private static long grown(TargetRow row) {
        return Growth.level(row.figures().base().orElse(0), factor(row), years(row), 12)
                .orElse(0);
    }

    private static Result points(TargetRow row, Way way) {
        boolean holds = way.form.name().startsWith("HOLD") || row.path().shape() == PathShape.MAINTAIN;
        int form = way.form.ordinal()
                | (row.measure() == Measure.CUMULATIVE ? Form.CUMULATIVE : 0)
                | (row.path().shape() == PathShape.STEPS ? Form.STEPS : 0)
                | (holds ? Form.MAINTAIN : 0);
        if (holds) {
            return new Ready(form, way.base, way.goal, way.upper, List.of());
        }
        return switch (row.path().shape()) {
            case LINEAR, MAINTAIN -> new Ready(form, way.base, way.goal, way.upper, List.of());
            case COMPOUND -> compound(row, way, form);
            case STEPS, CURVE -> given(row, way, form);
        };
    }

    private static Result compound(TargetRow row, Way way, int form) {
        if (way.base <= 0 || way.goal <= 0) {
            return new Fault(
                    "shape", "compound growth needs base and target above zero", "write both, or shape linear");
        }
        int months = months(row.path().first(), row.path().last());
        var points = new ArrayList<PathPoint>();
        for (int month = 1; month < months; month++) {
            long level = Growth.between(way.base, way.goal, month, months);
            var day = row.path().first().withDayOfMonth(1).plusMonths(month).minusDays(1);
            points.add(new PathPoint((int) day.toEpochDay(), share(way, level)));
        }
        points.add(new PathPoint((int) row.path().last().toEpochDay(), Decimals.WHOLE));
        return new Ready(form, way.base, way.goal, way.upper, points);
    }

    private static Result given(TargetRow row, Way way, int form) {
        var points = new ArrayList<PathPoint>();
        var previous = row.path().first().minusDays(1);
        for (var point : row.path().points()) {
            if (!point.day().isAfter(previous) || point.day().isAfter(row.path().last())) {
                return new Fault(
                        "points",
                        point.day() + " is out of order or outside the path",
                        "write days one after the other");
            }
            previous = point.day();
            points.add(new PathPoint((int) point.day().toEpochDay(), share(way, point.value())));
        }
        if (points.isEmpty()) {
            return new Fault("points", "no points", "write day:figure, parted by |, or another shape");
        }
        return new Ready(form, way.base, way.goal, way.upper, points);
    }

    private static int share(Way way, long level) {
        return way.goal >= way.base
                ? HALF_UP.share(level - way.base, way.goal - way.base)
                : HALF_UP.share(way.base - level, way.base - way.goal);
    }
}
