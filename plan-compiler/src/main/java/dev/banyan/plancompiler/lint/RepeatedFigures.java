package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same measure promised twice for the same year (重复指标); where the figures differ, a contradiction (前后矛盾). */
final class RepeatedFigures implements Check {
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_SHORT_NAME = 3;

    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        var told = new HashSet<String>();
        for (var same : grouped(examined.draft).values()) {
            var run = apart(examined, same);
            if (run.size() > 1) {
                found.addAll(findings(run.getFirst(), run.subList(1, run.size())));
                run.forEach(indicator -> told.add(indicator.id()));
            }
        }
        var single = examined.draft.indicators().stream()
                .filter(indicator -> !told.contains(indicator.id()))
                .toList();
        shortened(single).forEach(run -> found.addAll(findings(run.getFirst(), run.subList(1, run.size()))));
        return found;
    }

    static List<Finding> between(PlanDraft first, PlanDraft second) {
        var found = new ArrayList<Finding>();
        var theirs = grouped(second);
        grouped(first).forEach((measure, ours) -> {
            var others = theirs.getOrDefault(measure, List.of()).stream()
                    .filter(other -> sameUnit(ours.getFirst(), other))
                    .toList();
            if (!others.isEmpty()) {
                found.addAll(findings(ours.getFirst(), others));
            }
        });
        return List.copyOf(found);
    }

    private static Map<String, List<DraftIndicator>> grouped(PlanDraft draft) {
        var groups = new LinkedHashMap<String, List<DraftIndicator>>();
        for (var indicator : draft.indicators()) {
            var name = MeasureNames.canonical(indicator.name());
            if (indicator.value().number().isPresent()
                    && indicator.name().length() >= SHORTEST_NAME
                    && name.length() >= SHORTEST_SHORT_NAME) {
                groups.computeIfAbsent(name + "|" + terms(indicator), k -> new ArrayList<>())
                        .add(indicator);
            }
        }
        return groups;
    }

    private static String terms(DraftIndicator indicator) {
        var year = indicator.deadline().iso().map(iso -> iso.substring(0, 4)).orElse("");
        return String.join("|", manner(indicator), year, indicator.recurrence().toString());
    }

    /** Values told apart by 分别 share one place, and other amounts of other doings (新增, 累计) are no repetition either. */
    private static List<DraftIndicator> apart(Examined examined, List<DraftIndicator> same) {
        var kept = new ArrayList<DraftIndicator>();
        for (var indicator : same) {
            boolean again = kept.isEmpty()
                    || !kept.getLast().span().overlaps(indicator.span())
                            && sameUnit(kept.getFirst(), indicator)
                            && (sameValue(kept.getFirst(), indicator)
                                    || doing(examined, kept.getFirst()).equals(doing(examined, indicator)));
            if (again) {
                kept.add(indicator);
            }
        }
        return kept;
    }

    /** A table may give the unit in its head alone. */
    private static boolean sameUnit(DraftIndicator a, DraftIndicator b) {
        var first = a.value().unit();
        var second = b.value().unit();
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static String doing(DraftIndicator indicator, String words) {
        boolean amount = !indicator.value().unit().equals(Optional.of("%"));
        return amount && !words.startsWith(indicator.name()) ? words.substring(0, Math.min(2, words.length())) : "";
    }

    private static String doing(Examined examined, DraftIndicator indicator) {
        return doing(indicator, examined.words(indicator.span()));
    }

    /** The same amount under a shortened name: “五好”示范户1000户 and 示范户1000户. */
    private static List<List<DraftIndicator>> shortened(List<DraftIndicator> single) {
        var alike = new LinkedHashMap<String, List<DraftIndicator>>();
        for (var indicator : single) {
            var number = indicator.value().number().orElse(BigDecimal.ZERO);
            var unit = indicator.value().unit().orElse("%");
            if (number.compareTo(BigDecimal.TEN) > 0 && !unit.equals("%")) {
                var key = number.stripTrailingZeros().toPlainString() + unit + terms(indicator);
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(indicator);
            }
        }
        var runs = new ArrayList<List<DraftIndicator>>();
        for (var same : alike.values()) {
            var first = same.getFirst();
            var run = same.stream()
                    .filter(other -> other == first
                            || !other.span().overlaps(first.span()) && isShortened(first.name(), other.name()))
                    .toList();
            if (run.size() > 1) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static boolean isShortened(String one, String other) {
        var a = MeasureNames.canonical(one);
        var b = MeasureNames.canonical(other);
        var shorter = a.length() <= b.length() ? a : b;
        return shorter.length() >= SHORTEST_SHORT_NAME && (a.endsWith(b) || b.endsWith(a));
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
