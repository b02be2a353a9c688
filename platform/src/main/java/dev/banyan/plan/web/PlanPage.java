package dev.banyan.plan.web;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.Page;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plan.rules.PlanFilter;
import dev.banyan.plan.rules.SourcePoints;
import dev.banyan.plancompiler.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An approved plan as a tree or as its indicators, filtered (计划页).
 *
 * @param tree parts that pass the filter, and those that hold them
 * @param found how many parts pass the filter
 * @param indicators a page of those that pass the filter
 * @param choices what the filter offers
 */
public record PlanPage(
        PlanHead head,
        PlanFilter filter,
        Choices choices,
        List<Branch> tree,
        long found,
        Page<IndicatorRow> indicators) {

    /** @param sentence the sentence that holds the indicator; empty if a reviewer added it */
    public record IndicatorRow(Indicator indicator, Part part, String sentence) {}

    /** What can be chosen in the filter (可选条件). */
    public record Choices(List<NodeKind> kinds, List<Part> actions, List<Tag> tags, List<String> years) {
        static Choices of(PlanVersion plan) {
            return new Choices(
                    plan.parts().stream().map(Part::kind).distinct().sorted().toList(),
                    plan.parts().stream()
                            .filter(part -> part.kind() == NodeKind.ACTION)
                            .toList(),
                    plan.tags(),
                    plan.indicators().stream()
                            .flatMap(it -> it.target().deadline().stream())
                            .map(iso -> iso.substring(0, 4))
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    static PlanPage of(PlanHead head, PlanFilter filter, String source, int page) {
        var plan = head.version();
        var shown = filter.parts(plan);
        var text = new SourcePoints(source);
        var rows = plan.indicators().stream()
                .filter(filter.indicators(plan))
                .map(it -> new IndicatorRow(
                        it,
                        plan.part(it.part()).orElseThrow(),
                        it.place()
                                .map(text::sentence)
                                .map(text::words)
                                .map(String::strip)
                                .orElse("")))
                .toList();
        return new PlanPage(
                head,
                filter,
                Choices.of(plan),
                Branch.below(plan.parts(), plan.indicators(), Map.of(), shown),
                plan.parts().stream().skip(1).filter(shown).count(),
                Page.of(rows, page));
    }

    /** The filter as the query of an address, to carry it to another page of the list. */
    public String query() {
        var query = new StringBuilder("?q=").append(encoded(filter.words()));
        filter.kind().ifPresent(it -> query.append("&kind=").append(it));
        filter.action().ifPresent(it -> query.append("&action=").append(it));
        filter.tag().ifPresent(it -> query.append("&tag=").append(encoded(it)));
        filter.year().ifPresent(it -> query.append("&year=").append(encoded(it)));
        if (head.old()) {
            query.append("&v=").append(head.version().entry().number());
        }
        return query.toString();
    }

    public static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    public boolean chosen(Optional<?> value, Object option) {
        return value.filter(option::equals).isPresent();
    }
}
