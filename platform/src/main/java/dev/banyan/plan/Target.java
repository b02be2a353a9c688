package dev.banyan.plan;

import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an indicator must reach, and by when (目标值与时限).
 *
 * @param comparator how the figure binds
 * @param value in base units, percent as printed; empty for a dated deliverable
 * @param max upper end of a range
 * @param printed the figure as the source prints it; empty if a reviewer added it
 * @param unit unit of the figure
 * @param basis per-head basis, reference quantity or comparison group
 * @param deadline {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 */
public record Target(
        TargetComparator comparator,
        Optional<BigDecimal> value,
        Optional<BigDecimal> max,
        String printed,
        Optional<String> unit,
        Optional<String> basis,
        Optional<String> deadline) {

    public Target withValue(BigDecimal newValue) {
        return new Target(comparator, Optional.of(newValue), max, printed, unit, basis, deadline);
    }
}
