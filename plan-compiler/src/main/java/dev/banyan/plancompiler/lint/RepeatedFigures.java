package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same measure promised twice for the same year (重复指标); where the figures differ, a contradiction (前后矛盾). */
final class RepeatedFigures implements Check {
    private static final int SHORTEST_NAME = 4;

    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var same : grouped(examined.draft).values()) {
            for (var run : apart(same)) {
                if (run.size() > 1) {
                    found.addAll(findings(run.getFirst(), run.subList(1, run.size())));
                }
            }
        }
        return found;
    }

    static List<Finding> between(PlanDraft first, PlanDraft second) {
        var found = new ArrayList<Finding>();
        var theirs = grouped(second);
        grouped(first).forEach((measure, ours) -> {
            var others = theirs.getOrDefault(measure, List.of());
            if (!others.isEmpty()) {
                found.addAll(findings(ours.getFirst(), others));
            }
        });
        return List.copyOf(found);
    }

    private static Map<String, List<DraftIndicator>> grouped(PlanDraft draft) {
        var groups = new LinkedHashMap<String, List<DraftIndicator>>();
        for (var indicator : draft.indicators()) {
            measure(indicator)
                    .ifPresent(key ->
                            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(indicator));
        }
        return groups;
    }

    /** Values told apart by 分别 share one place and are no repetition. */
    private static List<List<DraftIndicator>> apart(List<DraftIndicator> same) {
        var kept = new ArrayList<DraftIndicator>();
        for (var indicator : same) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(indicator.span())) {
                kept.add(indicator);
            }
        }
        return List.of(kept);
    }

    private static Optional<String> measure(DraftIndicator indicator) {
        var name = MeasureNames.canonical(indicator.name());
        if (indicator.value().number().isEmpty() || name.length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        var year = indicator.deadline().iso().map(iso -> iso.substring(0, 4)).orElse("");
        return Optional.of(String.join("|", name, indicator.value().unit().orElse(""), manner(indicator), year));
    }

    private static String manner(DraftIndicator indicator) {
        return switch (indicator.comparator()) {
            case GROWTH_AT_LEAST, GROWTH_ABOUT -> "growth";
            case MULTIPLY_BY -> "multiple";
            case RANK_WITHIN -> "rank";
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, EQUAL, MAINTAIN, COUNT_AT_LEAST, REDUCE_TO, DONE ->
                "level";
        };
    }

    private static List<Finding> findings(DraftIndicator first, List<DraftIndicator> others) {
        var places = others.stream().map(DraftIndicator::span).toList();
        var different =
                others.stream().filter(other -> !sameValue(first, other)).findFirst();
        var printed = different.orElse(others.getFirst()).value().printed();
        var duplicate = finding(Kind.DUPLICATE_FIGURE, Severity.NOTE, first, places, different.isEmpty(), printed);
        if (different.isEmpty()) {
            return List.of(duplicate);
        }
        return List.of(duplicate, finding(Kind.CONTRADICTION, Severity.ERROR, first, places, false, printed));
    }

    private static Finding finding(
            Kind kind, Severity severity, DraftIndicator first, List<Span> places, boolean consistent, String printed) {
        return Examined.between(
                kind,
                severity,
                first,
                places,
                consistent,
                first.name(),
                first.value().printed(),
                printed);
    }

    private static boolean sameValue(DraftIndicator a, DraftIndicator b) {
        return a.value()
                        .number()
                        .orElse(BigDecimal.ZERO)
                        .compareTo(b.value().number().orElse(BigDecimal.ZERO))
                == 0;
    }
}
