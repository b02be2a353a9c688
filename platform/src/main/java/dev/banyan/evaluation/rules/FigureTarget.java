package dev.banyan.evaluation.rules;

import dev.banyan.evaluationkernel.Measure;
import dev.banyan.evaluationkernel.PathShape;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The figure of a plan as the kernel takes it (目标换算): a straight path to the last day of the assignment. Where it starts no plan
 * says, so the first figure that the unit reported is the base (基期值); what is counted starts at nothing, and a limit has been
 * kept all the time.
 */
public record FigureTarget(TargetComparator comparator, BigDecimal value, Optional<BigDecimal> upper) {
    private static final int DECIMALS = 4;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);
    /** Plans are always looked at as they are now, and so are their targets. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** @param day of which it speaks */
    public record FirstFigure(LocalDate day, BigDecimal figure) {}

    private enum Base {
        FIRST_FIGURE,
        NOTHING,
        /** The figure that is multiplied is not known. */
        MISSING
    }

    /** Empty if the kernel cannot use it: a percentage then says how far the task is. */
    public Optional<TargetRow> of(String assignment, LocalDate assigned, LocalDate due, Optional<FirstFigure> first) {
        var goal = figure(value);
        var base = base();
        var start = first.filter(it -> base == Base.FIRST_FIGURE
                && it.day().isBefore(due)
                && figure(it.figure()).isPresent());
        var from = start.map(FirstFigure::day).orElse(assigned);
        if (goal.isEmpty() || base == Base.MISSING || !from.isBefore(due)) {
            return Optional.empty();
        }
        return Optional.of(new TargetRow(
                assignment,
                ALWAYS,
                dev.banyan.evaluationkernel.TargetComparator.valueOf(comparator.name()),
                Measure.POINT,
                new TargetRow.Figures(
                        start.map(it -> figure(it.figure())).orElse(OptionalLong.empty()),
                        goal.getAsLong(),
                        upper.map(FigureTarget::figure).orElse(OptionalLong.empty()),
                        Optional.empty()),
                new TargetRow.Path(PathShape.LINEAR, from, due, List.of())));
    }

    private Base base() {
        return switch (comparator) {
            case AT_LEAST, MORE_THAN, ABOUT, EQUAL, REDUCE_TO -> Base.FIRST_FIGURE;
            case AT_MOST, LESS_THAN, MAINTAIN, RANK_WITHIN, COUNT_AT_LEAST, GROWTH_AT_LEAST, GROWTH_ABOUT ->
                Base.NOTHING;
            case MULTIPLY_BY, DONE -> Base.MISSING;
        };
    }

    /** In ten-thousandths; empty if it has more digits than the kernel takes. */
    public static OptionalLong figure(BigDecimal value) {
        return value.abs().compareTo(TOO_LARGE) >= 0
                ? OptionalLong.empty()
                : OptionalLong.of(value.movePointRight(DECIMALS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
