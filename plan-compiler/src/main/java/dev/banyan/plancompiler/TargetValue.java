package dev.banyan.plancompiler;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figure of an indicator (指标值).
 *
 * @param number in base units, 万 and 亿 multiplied out, percent left as printed; empty for a deliverable or an unmeasured comparison
 * @param max upper end of a range
 * @param printed the figure with its unit as printed
 * @param span where the figure stands
 * @param unit what follows the number, without 万 and 亿
 * @param per per-head or per-unit basis, for example {@code 每千人口}
 * @param base reference quantity of a ratio, for example {@code GDP}; for a rank the comparison group (scope)
 */
public record TargetValue(
        Optional<BigDecimal> number,
        Optional<BigDecimal> max,
        String printed,
        Optional<Span> span,
        Optional<String> unit,
        Optional<String> per,
        Optional<String> base) {}
