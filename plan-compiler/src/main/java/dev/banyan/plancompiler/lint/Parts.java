package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts behind 其中 that come to more than the whole (分项之和超过总数). */
final class Parts implements Check {
    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        var indicators = examined.draft.indicators();
        int next = 0;
        for (var sentence : examined.sentences) {
            var inside = new ArrayList<DraftIndicator>();
            while (next < indicators.size()
                    && indicators.get(next).span().start() < sentence.span().end()) {
                if (sentence.span().contains(indicators.get(next).span())) {
                    inside.add(indicators.get(next));
                }
                next++;
            }
            int among = examined.text.indexOf(
                    "其中", sentence.span().start(), sentence.span().end());
            if (inside.size() > 1 && among >= 0) {
                excess(inside, among).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> excess(List<DraftIndicator> inside, int among) {
        var whole = inside.stream()
                .filter(indicator -> indicator.span().end() <= among)
                .reduce((first, second) -> second)
                .filter(indicator -> !indicator.value().unit().orElse("%").equals("%"));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        var unit = whole.get().value().unit();
        var sum = inside.stream()
                .filter(indicator -> indicator.span().start() >= among)
                .filter(indicator -> indicator.value().unit().equals(unit))
                .map(indicator -> indicator.value().number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean more = sum.compareTo(whole.get().value().number().orElse(sum)) > 0;
        return more
                ? Optional.of(Examined.finding(
                        Kind.PARTS_DO_NOT_ADD_UP,
                        Severity.ERROR,
                        whole.get().node(),
                        whole.get().span(),
                        whole.get().name(),
                        whole.get().value().printed(),
                        sum.toPlainString()))
                : Optional.empty();
    }
}
