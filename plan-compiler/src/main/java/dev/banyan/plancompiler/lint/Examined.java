package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.Nesting;
import dev.banyan.plancompiler.text.Sentences.Sentence;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A draft laid out for the checks (待检草案): its text, sentences and dates, and what lies where. */
final class Examined {
    final PlanDraft draft;
    final WorkingText working;
    final String text;
    final Nesting nesting;
    final List<Sentence> sentences;
    final Deadlines deadlines;
    private final TreeSet<Integer> indicators = new TreeSet<>();
    private final TreeSet<Integer> owners = new TreeSet<>();

    Examined(PlanDraft draft, Layout layout, Deadlines deadlines) {
        this.draft = draft;
        this.deadlines = deadlines;
        working = layout.text();
        text = working.folded();
        nesting = layout.nesting();
        sentences = layout.sentences();
        draft.indicators().forEach(indicator -> indicators.add(indicator.span().start()));
        draft.responsibles().stream()
                .filter(responsible -> responsible.type() == Responsible.Type.UNIT)
                .forEach(responsible -> owners.add(responsible.span().start()));
    }

    boolean hasIndicator(Span part) {
        return within(indicators, part);
    }

    boolean hasOwner(Span part) {
        return within(owners, part);
    }

    private static boolean within(TreeSet<Integer> places, Span part) {
        var place = places.ceiling(part.start());
        return place != null && place < part.end();
    }

    List<DraftNode> tasks() {
        return draft.nodes().stream()
                .filter(node -> node.kind() == NodeKind.TASK)
                .toList();
    }

    /** The deepest part at a place; the plan as a whole for words that run on behind it. */
    String nodeAt(Span place) {
        return nesting.at(place.start())
                .or(() -> draft.nodes().stream()
                        .filter(node -> node.kind() == NodeKind.DOCUMENT)
                        .findFirst())
                .map(DraftNode::id)
                .orElse("");
    }

    boolean asks(Span place) {
        return nesting.at(place.start())
                .map(node -> node.kind() != NodeKind.OVERVIEW && node.kind() != NodeKind.COVER)
                .orElse(false);
    }

    /** The title of a part, or its first words. */
    String heading(DraftNode node) {
        return node.title().map(DraftNode.Title::text).orElseGet(() -> {
            int end = Math.min(node.span().end(), node.span().start() + 20);
            return working.printed(new Span(node.span().start(), end)).replace("\n", "") + "…";
        });
    }

    String words(Span place) {
        return working.printed(place).replace("\n", "").strip();
    }

    static Finding finding(Finding.Kind kind, Finding.Severity severity, String node, Span span, String... arguments) {
        return new Finding(kind, severity, node, span, List.of(), true, Optional.empty(), List.of(arguments));
    }

    static Finding between(
            Finding.Kind kind,
            Finding.Severity severity,
            DraftIndicator first,
            List<Span> others,
            boolean consistent,
            String... arguments) {
        return new Finding(
                kind, severity, first.node(), first.span(), others, consistent, Optional.empty(), List.of(arguments));
    }
}
