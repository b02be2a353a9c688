package dev.banyan.plan.web;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A part in the tree of a page with what stands below it (结构树).
 *
 * @param part the part
 * @param indicators how many indicators it has itself
 * @param doubts how many figures in it wait for a decision
 * @param below parts below it
 */
public record Branch(Part part, int indicators, int doubts, List<Branch> below) {

    /**
     * The tree below the root.
     *
     * @param parts in reading order, each before those it holds, the root first
     * @param doubts undecided figures by part
     * @param shown which parts to show; what holds a shown part is shown too
     */
    static List<Branch> below(
            List<Part> parts, List<Indicator> indicators, Map<Integer, Long> doubts, Predicate<Part> shown) {
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<Integer, Long> figures = indicators.stream()
                .filter(indicator -> !indicator.dropped())
                .collect(Collectors.groupingBy(Indicator::part, Collectors.counting()));
        var children = new HashMap<Integer, List<Part>>();
        parts.stream()
                .filter(part -> part.parent().isPresent())
                .forEach(part -> children.computeIfAbsent(part.parent().getAsInt(), it -> new ArrayList<>())
                        .add(part));
        return branches(parts.getFirst(), children, figures, doubts, shown);
    }

    private static List<Branch> branches(
            Part above,
            Map<Integer, List<Part>> children,
            Map<Integer, Long> figures,
            Map<Integer, Long> doubts,
            Predicate<Part> shown) {
        return children.getOrDefault(above.number(), List.of()).stream()
                .map(part -> new Branch(
                        part,
                        figures.getOrDefault(part.number(), 0L).intValue(),
                        doubts.getOrDefault(part.number(), 0L).intValue(),
                        branches(part, children, figures, doubts, shown)))
                .filter(branch -> shown.test(branch.part()) || !branch.below().isEmpty())
                .toList();
    }
}
