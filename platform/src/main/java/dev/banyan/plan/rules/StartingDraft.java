package dev.banyan.plan.rules;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Tag;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The draft a review starts from (初始草案): what the compiler read, numbered, each part with its own words only. */
public final class StartingDraft {
    private static final int ROOT = 1;
    private static final String INDICATOR = "indicator ";

    private final PlanDraft compiled;
    private final SourcePoints source;
    private final Map<String, Integer> numbers = new HashMap<>();

    private StartingDraft(PlanDraft compiled) {
        this.compiled = compiled;
        source = new SourcePoints(compiled.text());
    }

    /** @param fallbackTitle name of the plan where the text has no title, for example the file's name */
    public static Draft of(PlanDraft compiled, String fallbackTitle) {
        return new StartingDraft(compiled).make(fallbackTitle);
    }

    /** The draft that a revision starts from: an approved version, its doubtful figures already decided. */
    public static Draft from(PlanVersion version) {
        return new Draft(
                version.entry().title(),
                version.parts().stream().map(Part::unedited).toList(),
                version.indicators().stream().map(Indicator::unedited).toList(),
                List.of(),
                version.tags(),
                version.lastNumber(),
                0);
    }

    private Draft make(String fallbackTitle) {
        var nodes = withRoot();
        nodes.forEach(node -> numbers.put(node.id(), numbers.size() + 1));
        compiled.indicators().forEach(indicator -> numbers.put(INDICATOR + indicator.id(), numbers.size() + 1));
        var children = nodes.stream()
                .filter(node -> node.parent().isPresent())
                .collect(Collectors.groupingBy(node -> node.parent().get()));
        var parts = nodes.stream()
                .map(node -> part(node, children.getOrDefault(node.id(), List.of())))
                .toList();
        var title = nodes.getFirst().title().map(DraftNode.Title::text).orElse(fallbackTitle);
        return new Draft(
                title,
                inTreeOrder(parts),
                compiled.indicators().stream().map(this::indicator).toList(),
                concerns(),
                compiled.entities().stream()
                        .map(entity -> new Tag(entity.name(), entity.kind(), entity.mentions()))
                        .toList(),
                numbers.size(),
                0);
    }

    /** The nodes under one root: a text that the compiler could not read as a document becomes one. */
    private List<DraftNode> withRoot() {
        var documents = compiled.nodes().stream()
                .filter(node -> node.kind() == NodeKind.DOCUMENT)
                .toList();
        var root = documents.isEmpty()
                ? new DraftNode(
                        "document",
                        NodeKind.DOCUMENT,
                        Optional.empty(),
                        Optional.empty(),
                        new Span(0, source.length()),
                        Optional.empty(),
                        OptionalInt.empty())
                : documents.getFirst();
        var nodes = new ArrayList<DraftNode>();
        nodes.add(root);
        compiled.nodes().stream()
                .filter(node -> node != root)
                .map(node -> node.parent().isPresent()
                        ? node
                        : new DraftNode(
                                node.id(),
                                node.kind(),
                                node.label(),
                                node.title(),
                                node.span(),
                                Optional.of(root.id()),
                                node.year()))
                .forEach(nodes::add);
        return nodes;
    }

    private Part part(DraftNode node, List<DraftNode> children) {
        return new Part(
                numberOf(node.id()),
                node.parent().map(id -> OptionalInt.of(numberOf(id))).orElse(OptionalInt.empty()),
                node.kind(),
                node.label(),
                node.title().map(DraftNode.Title::text).orElse(""),
                ownWords(node, children),
                Optional.of(node.span()),
                false,
                List.of());
    }

    private String ownWords(DraftNode node, List<DraftNode> children) {
        int from = node.title()
                .map(title -> title.span().end())
                .orElseGet(() ->
                        node.span().start() + node.label().map(source::lengthOf).orElse(0));
        var words = new StringBuilder();
        for (DraftNode child : children) {
            if (child.span().start() >= from) {
                words.append(source.words(from, child.span().start()));
                from = child.span().end();
            }
        }
        words.append(source.words(from, node.span().end()));
        String text = words.toString().strip();
        boolean headingEnd = node.title().isPresent() && !text.isEmpty() && "。：:".indexOf(text.charAt(0)) >= 0;
        return (headingEnd ? text.substring(1) : text).strip();
    }

    private static List<Part> inTreeOrder(List<Part> parts) {
        var below = parts.stream()
                .filter(part -> part.parent().isPresent())
                .collect(Collectors.groupingBy(part -> part.parent().getAsInt()));
        var ordered = new ArrayList<Part>();
        append(parts.getFirst(), below, ordered);
        return ordered;
    }

    private static void append(Part part, Map<Integer, List<Part>> below, List<Part> ordered) {
        ordered.add(part);
        below.getOrDefault(part.number(), List.of()).forEach(child -> append(child, below, ordered));
    }

    private Indicator indicator(DraftIndicator printed) {
        var value = printed.value();
        return new Indicator(
                numberOf(INDICATOR + printed.id()),
                numberOf(printed.node()),
                printed.name(),
                new Target(
                        printed.comparator(),
                        value.number(),
                        value.max(),
                        value.printed(),
                        value.unit(),
                        value.per().or(value::base),
                        printed.deadline().iso()),
                printed.recurrence(),
                printed.aspirational(),
                Optional.of(printed.span()),
                false,
                List.of());
    }

    private int numberOf(String id) {
        return numbers.getOrDefault(id, ROOT);
    }

    private List<Concern> concerns() {
        var figures = compiled.indicators().stream()
                .collect(Collectors.toMap(DraftIndicator::id, DraftIndicator::value, (a, b) -> a));
        var concerns = new ArrayList<Concern>();
        for (Finding finding : compiled.findings()) {
            var doubted = finding.doubt().map(Finding.Doubt::indicator).filter(figures::containsKey);
            concerns.add(new Concern(
                    concerns.size() + 1,
                    finding,
                    numberOf(finding.node()),
                    doubted.map(id -> OptionalInt.of(numberOf(INDICATOR + id))).orElse(OptionalInt.empty()),
                    doubted.flatMap(id -> Optional.ofNullable(figures.get(id)).flatMap(TargetValue::number)),
                    Optional.empty()));
        }
        return concerns;
    }
}
