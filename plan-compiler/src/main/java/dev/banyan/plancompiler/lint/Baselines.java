package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets on the wrong side of the baseline printed beside them (目标劣于基数): 由50%提高到45%. */
final class Baselines implements Check {
    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var indicator : examined.draft.indicators()) {
            var place = indicator.trace().stream()
                    .filter(trace -> trace.rule().equals("figure.baseline"))
                    .map(Trace::span)
                    .findFirst();
            var target = indicator.value().number();
            if (place.isPresent() && target.isPresent() && wrongSide(examined, indicator, place.get(), target.get())) {
                found.add(Examined.finding(
                        Kind.TARGET_BELOW_BASELINE,
                        Severity.ERROR,
                        indicator.node(),
                        indicator.span(),
                        indicator.name(),
                        indicator.value().printed(),
                        examined.words(place.get())));
            }
        }
        return found;
    }

    private static boolean wrongSide(Examined examined, DraftIndicator indicator, Span place, BigDecimal target) {
        Optional<BigDecimal> baseline =
                Numerals.at(examined.text, place.start(), place.end()).map(Numerals.Numeral::value);
        return baseline.map(value -> switch (indicator.comparator()) {
                    case AT_LEAST, MORE_THAN, COUNT_AT_LEAST -> target.compareTo(value) < 0;
                    case REDUCE_TO, AT_MOST, LESS_THAN -> target.compareTo(value) > 0;
                    case ABOUT, EQUAL, MAINTAIN, RANK_WITHIN, MULTIPLY_BY, GROWTH_AT_LEAST, GROWTH_ABOUT, DONE -> false;
                })
                .orElse(false);
    }
}
