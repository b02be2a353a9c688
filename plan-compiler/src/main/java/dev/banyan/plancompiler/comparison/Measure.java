package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.PlanComparison.SharedTerm;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.plancompiler.text.WorkingText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an indicator measures, whatever words name it (指标口径).
 *
 * @param indicator as read
 * @param value its figure
 * @param name its name in the standard wording, without words that all names share
 * @param holdsEachYear whether it binds in every year of the plan
 */
record Measure(DraftIndicator indicator, BigDecimal value, String name, boolean holdsEachYear) {
    private static final int EACH_YEAR_REACH = 8;
    private static final int SAME = 60;
    private static final Map<String, String> SYNONYMS = Map.of(
            "GDP", "地区生产总值",
            "第三产业", "服务业",
            "三产", "服务业",
            "研发投入", "研发经费投入",
            "收入增速", "收入",
            "老年人", "老人",
            "医疗机构床位", "床位");
    private static final Pattern EMPTY_WORDS =
            Pattern.compile("全市|我市|全年|年度|基本|总数|数量|规模|面积|年均|平均|每年|拥有|实现|达到|以上|稳定|保持|增速|增长|的|数|率|率达");

    /** The measures of a plan that have a figure. */
    static List<Measure> of(PlanDraft draft) {
        var text = new WorkingText(draft.text());
        return draft.indicators().stream()
                .filter(indicator -> indicator.value().number().isPresent())
                .map(indicator -> new Measure(
                        indicator,
                        indicator.value().number().get(),
                        standard(indicator.name()),
                        holdsEachYear(indicator, text.folded())))
                .toList();
    }

    /** A level to be kept, a rate of growth, and what is owed 每年; 年吞吐量 is the level of one year only. */
    private static boolean holdsEachYear(DraftIndicator indicator, String text) {
        int from = Math.max(0, indicator.span().start() - EACH_YEAR_REACH);
        return switch (indicator.comparator()) {
            case MAINTAIN, GROWTH_AT_LEAST, GROWTH_ABOUT -> true;
            case AT_LEAST,
                    MORE_THAN,
                    AT_MOST,
                    LESS_THAN,
                    ABOUT,
                    EQUAL,
                    RANK_WITHIN,
                    MULTIPLY_BY,
                    COUNT_AT_LEAST,
                    REDUCE_TO,
                    DONE ->
                indicator.recurrence().isPresent()
                        && text.substring(from, indicator.span().end()).contains("每年");
        };
    }

    private static String standard(String printed) {
        String name = printed;
        for (var synonym : new TreeSet<>(SYNONYMS.keySet()).descendingSet()) {
            name = name.replace(synonym, SYNONYMS.get(synonym));
        }
        String bare = EMPTY_WORDS.matcher(name).replaceAll("");
        return bare.length() >= 2 ? bare : name;
    }

    /** Whether both figures are of one kind: same name, unit, basis and sort of comparison. */
    boolean isSameAs(Measure other) {
        return nearness(other) >= SAME
                && Objects.equals(
                        indicator.value().unit(), other.indicator.value().unit())
                && sort(indicator.comparator()) == sort(other.indicator.comparator());
    }

    /** 0 to 100: shared word pairs of the names, twice over all pairs. */
    int nearness(Measure other) {
        if (name.equals(other.name)) {
            return 100;
        }
        Map<String, Integer> own = WordPairs.all(name);
        Map<String, Integer> others = WordPairs.all(other.name);
        int shared = 0;
        for (var pair : own.entrySet()) {
            shared += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
        }
        int all = sum(own) + sum(others);
        return all == 0 ? 0 : 200 * shared / all;
    }

    private static int sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isForYearOf(Measure other) {
        Optional<Integer> own = year();
        return own.isPresent() && own.equals(other.year());
    }

    private Optional<Integer> year() {
        return indicator.deadline().lastDay().map(java.time.LocalDate::getYear);
    }

    /** Growth is compared with growth, ranks with ranks, factors with factors, everything else by value. */
    private static int sort(TargetComparator comparator) {
        return switch (comparator) {
            case GROWTH_AT_LEAST, GROWTH_ABOUT -> 1;
            case RANK_WITHIN -> 2;
            case MULTIPLY_BY -> 3;
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, EQUAL, MAINTAIN, COUNT_AT_LEAST, REDUCE_TO, DONE -> 0;
        };
    }

    /** The stretches that both names share, by length. */
    List<SharedTerm> sharedTerms(Measure other) {
        var terms = new ArrayList<SharedTerm>();
        int i = 0;
        while (i < name.length()) {
            int end = i;
            while (end < name.length() && other.name.contains(name.substring(i, end + 1))) {
                end++;
            }
            if (end - i >= 2) {
                terms.add(new SharedTerm(name.substring(i, end), 100 * (end - i) / name.length()));
            }
            i = Math.max(end, i + 1);
        }
        return terms.stream()
                .sorted(Comparator.comparingInt(SharedTerm::share).reversed().thenComparing(SharedTerm::words))
                .toList();
    }
}
