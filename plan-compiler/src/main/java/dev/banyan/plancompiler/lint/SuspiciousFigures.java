package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Doubt;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.lint.ReferenceRanges.Range;
import dev.banyan.plancompiler.text.Lexicon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures outside what comparable places reach (存疑数字), with what a lost or added decimal point would make of them. */
final class SuspiciousFigures implements Check {
    private static final List<String> SLIPS = List.of("0.1", "10", "0.01", "100");

    private static final Lexicon<Boolean> CHANGES = new Lexicon<Boolean>().with(true, "下降 提高 降低 减少 上升 提升");

    private final ReferenceRanges ranges;

    SuspiciousFigures(ReferenceRanges ranges) {
        this.ranges = ranges;
    }

    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var indicator : examined.draft.indicators()) {
            if (!cumulative(examined, indicator)) {
                doubt(indicator).ifPresent(found::add);
            }
        }
        return found;
    }

    /** 〔0.5〕: what is added over the period, not a level. */
    private static boolean cumulative(Examined examined, DraftIndicator indicator) {
        return indicator
                .value()
                .span()
                .filter(span -> span.start() > 0 && examined.text.charAt(span.start() - 1) == '〔')
                .isPresent();
    }

    private Optional<Finding> doubt(DraftIndicator indicator) {
        var name = indicator.name();
        var number = indicator.value().number();
        boolean level = switch (indicator.comparator()) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, EQUAL, MAINTAIN, COUNT_AT_LEAST, REDUCE_TO -> true;
            case RANK_WITHIN, MULTIPLY_BY, GROWTH_AT_LEAST, GROWTH_ABOUT, DONE -> false;
        };
        if (number.isEmpty()
                || !level
                || CHANGES.endingAt(name, name.length(), 0).isPresent()) {
            return Optional.empty();
        }
        return ranges.of(name, indicator.value().unit().orElse(""))
                .filter(range ->
                        number.get().compareTo(range.min()) < 0 || number.get().compareTo(range.max()) > 0)
                .map(range -> finding(indicator, number.get(), range));
    }

    private static Finding finding(DraftIndicator indicator, BigDecimal number, Range range) {
        var likely = SLIPS.stream()
                .map(slip -> number.multiply(new BigDecimal(slip)).stripTrailingZeros())
                .filter(value -> value.compareTo(range.min()) >= 0 && value.compareTo(range.max()) <= 0)
                .findFirst();
        var reference = range.source() + "，" + range.year();
        return new Finding(
                Kind.SUSPICIOUS_FIGURE,
                Severity.ERROR,
                indicator.node(),
                indicator.span(),
                List.of(),
                true,
                Optional.of(new Doubt(indicator.id(), range.min(), range.max(), likely, reference)),
                Stream.of(
                                indicator.name(),
                                indicator.value().printed(),
                                range.min().toPlainString(),
                                range.max().toPlainString(),
                                likely.map(BigDecimal::toPlainString).orElse("—"),
                                reference)
                        .toList());
    }
}
