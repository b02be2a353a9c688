package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.TargetRow.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** A target applied the slow and obvious way, comparator by comparator. */
final class SlowTarget {
    private static final Set<TargetComparator> UPWARD =
            Set.of(TargetComparator.AT_LEAST, TargetComparator.MORE_THAN, TargetComparator.COUNT_AT_LEAST);

    private final TargetRow row;
    private final RuleSet rules;
    private final boolean based;
    private final BigInteger base;
    private final BigInteger goal;
    private final boolean down;
    private final boolean holds;

    SlowTarget(TargetRow row, RuleSet rules) {
        this.row = row;
        this.rules = rules;
        based = row.figures().base().isPresent();
        base = BigInteger.valueOf(row.figures().base().orElse(0));
        var comparator = row.comparator();
        goal = comparator == TargetComparator.MULTIPLY_BY
                ? new BigDecimal(base)
                        .multiply(BigDecimal.valueOf(row.figures().value(), 4))
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigInteger()
                : comparator == TargetComparator.DONE
                        ? BigInteger.valueOf(1_000_000)
                        : BigInteger.valueOf(row.figures().value());
        boolean bound = comparator == TargetComparator.ABOUT || comparator == TargetComparator.EQUAL;
        down = comparator == TargetComparator.MAINTAIN
                ? row.figures().direction().filter(Direction.DOWN::equals).isPresent()
                : comparator == TargetComparator.MULTIPLY_BY
                        ? goal.compareTo(base) < 0
                        : !bound && !UPWARD.contains(comparator) && comparator != TargetComparator.DONE;
        holds = comparator == TargetComparator.MAINTAIN
                || !bound
                        && comparator != TargetComparator.DONE
                        && (down ? !based || base.compareTo(goal) <= 0 : base.compareTo(goal) >= 0);
    }

    int share(long value) {
        var figure = BigInteger.valueOf(value);
        return switch (row.comparator()) {
            case DONE -> (int) Math.max(0, Math.min(1_000_000, value));
            case ABOUT -> {
                var slack = goal.abs()
                        .multiply(BigInteger.valueOf(rules.get(RuleKey.TOLERANCE)))
                        .divide(BigInteger.valueOf(1_000_000));
                yield band(figure, goal.subtract(slack), goal.add(slack));
            }
            case EQUAL -> band(figure, goal, goal);
            case MORE_THAN, LESS_THAN -> figure.equals(goal) ? 999_999 : ordinary(figure);
            default -> ordinary(figure);
        };
    }

    private int ordinary(BigInteger figure) {
        if (holds) {
            if (down ? figure.compareTo(goal) <= 0 : figure.compareTo(goal) >= 0) {
                return 1_000_000;
            }
            return fraction(down ? goal.shiftLeft(1).subtract(figure) : figure, goal);
        }
        return down
                ? fraction(base.subtract(figure), base.subtract(goal))
                : fraction(figure.subtract(base), goal.subtract(base));
    }

    private int band(BigInteger figure, BigInteger low, BigInteger high) {
        if (figure.compareTo(low) >= 0 && figure.compareTo(high) <= 0) {
            return 1_000_000;
        }
        boolean fromAbove = base.compareTo(high) > 0;
        if (figure.compareTo(low) < 0) {
            return fromAbove ? fraction(figure, low) : fraction(figure.subtract(base), low.subtract(base));
        }
        return fromAbove
                ? fraction(base.subtract(figure), base.subtract(high))
                : fraction(high.shiftLeft(1).subtract(figure), high);
    }

    int planned(LocalDate day) {
        var path = row.path();
        if (day.isBefore(path.first())) {
            return 0;
        }
        if (holds || path.shape() == PathShape.MAINTAIN || !day.isBefore(path.last())) {
            return 1_000_000;
        }
        return path.shape() == PathShape.LINEAR
                ? linear(path.first(), path.last(), day, rules)
                : points(path.points(), path.first(), day);
    }

    private int points(List<TargetRow.Point> points, LocalDate first, LocalDate day) {
        var lastDay = first;
        int last = 0;
        for (var point : points) {
            int share = goal.compareTo(base) >= 0
                    ? fraction(BigInteger.valueOf(point.value()).subtract(base), goal.subtract(base))
                    : fraction(base.subtract(BigInteger.valueOf(point.value())), base.subtract(goal));
            if (point.day().isAfter(day)) {
                if (row.path().shape() == PathShape.STEPS || !point.day().isAfter(lastDay)) {
                    return last;
                }
                return last
                        + BigDecimal.valueOf((share - last) * ChronoUnit.DAYS.between(lastDay, day))
                                .divide(
                                        BigDecimal.valueOf(ChronoUnit.DAYS.between(lastDay, point.day())),
                                        0,
                                        RoundingMode.HALF_UP)
                                .intValueExact();
            }
            lastDay = point.day();
            last = share;
        }
        return last;
    }

    static int linear(LocalDate first, LocalDate last, LocalDate day, RuleSet rules) {
        if (day.isBefore(first)) {
            return 0;
        }
        if (!day.isBefore(last)) {
            return 1_000_000;
        }
        long term = ChronoUnit.DAYS.between(first, last) + 1;
        long gone = ChronoUnit.DAYS.between(first, day) + 1;
        if (term >= rules.get(RuleKey.MONTHLY_FROM)) {
            var firstMonth = YearMonth.from(first);
            term = ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(last)) + 1;
            gone = ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(day.plusDays(1)));
        }
        return BigDecimal.valueOf(gone * 1_000_000)
                .divide(BigDecimal.valueOf(term), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Half up, and the whole only for the whole. */
    static int fraction(BigInteger part, BigInteger whole) {
        if (part.signum() <= 0) {
            return 0;
        }
        if (part.compareTo(whole) >= 0) {
            return 1_000_000;
        }
        var share = new BigDecimal(part)
                .multiply(BigDecimal.valueOf(1_000_000))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP);
        return Math.min(999_999, share.intValueExact());
    }

    static int percent(long value) {
        return (int) Math.max(0, Math.min(1_000_000, value));
    }
}
