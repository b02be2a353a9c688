package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A part of the plan while its outline is being drawn (大纲条目). */
final class Part {
    final Optional<Label> label;
    final Numbering numbering;
    final Optional<Span> title;
    final String titleWords;
    final int start;
    /** What follows the title in the same paragraph; empty for a heading line. */
    final Span rest;
    /** Level of its heading style, 0 for none. */
    final int level;
    /** Paragraphs of its own behind the first. */
    final List<Block> paragraphs = new ArrayList<>();

    final List<Part> children = new ArrayList<>();

    NodeKind kind = NodeKind.TASK;
    OptionalInt year = OptionalInt.empty();
    /** Whether a line such as 具体措施 stands in front of its children. */
    boolean announcesMeasures;
    /** Numbers below it count goals. */
    boolean listsGoals;

    /** Its kind is known before the outline is judged. */
    boolean fromTable;

    private final int headEnd;
    private int end;

    Part(Block head) {
        label = head.label();
        numbering = head.numbering();
        title = head.title();
        titleWords = head.titleWords();
        start = head.span().start();
        rest = head.rest();
        level = head.level();
        headEnd = head.span().end();
        end = headEnd;
    }

    /** A part without heading, made of a stretch of text. */
    Part(NodeKind kind, Span span) {
        this(kind, span, Optional.empty(), "");
    }

    Part(NodeKind kind, Span span, Optional<Span> title, String titleWords) {
        this(kind, span, Optional.empty(), title, titleWords);
    }

    Part(NodeKind kind, Span span, Optional<Label> label, Optional<Span> title, String titleWords) {
        this.kind = kind;
        this.title = title;
        this.titleWords = titleWords;
        this.label = label;
        numbering = Numbering.NONE;
        start = span.start();
        rest = new Span(span.end(), span.end());
        level = 0;
        headEnd = span.end();
        end = headEnd;
    }

    /** A paragraph about a year beyond the plan. */
    static Part vision(Block paragraph) {
        var part = new Part(NodeKind.VISION, paragraph.span());
        part.year = GoalWording.farYear(paragraph.words());
        return part;
    }

    /** A paragraph of its own, named by its lead sentence if it has one. */
    static Part titled(NodeKind kind, Block paragraph) {
        var title = paragraph.hasLeadSentence() ? paragraph.title() : Optional.<Span>empty();
        return new Part(kind, paragraph.span(), title, title.isEmpty() ? "" : paragraph.titleWords());
    }

    void add(Block paragraph) {
        paragraphs.add(paragraph);
        end = Math.max(end, paragraph.span().end());
    }

    /** Removes the fields (责任单位：…) at its end. */
    List<Block> takeTrailingFields() {
        int from = paragraphs.size();
        while (from > 0 && paragraphs.get(from - 1).isField()) {
            from--;
        }
        var fields = List.copyOf(paragraphs.subList(from, paragraphs.size()));
        if (!fields.isEmpty()) {
            paragraphs.subList(from, paragraphs.size()).clear();
            end = paragraphs.isEmpty() ? headEnd : paragraphs.getLast().span().end();
        }
        return fields;
    }

    /** Whether its last paragraph is a field (责任单位：…). */
    boolean closesWithField() {
        return children.isEmpty()
                ? !paragraphs.isEmpty() && paragraphs.getLast().isField()
                : children.getLast().closesWithField();
    }

    /** Removes what stands behind its last field; nothing if it has none. */
    List<Block> takeBehindFields() {
        int from = paragraphs.size();
        while (from > 0 && !paragraphs.get(from - 1).isField()) {
            from--;
        }
        var behind = from == 0 ? List.<Block>of() : List.copyOf(paragraphs.subList(from, paragraphs.size()));
        paragraphs.subList(paragraphs.size() - behind.size(), paragraphs.size()).clear();
        end = behind.isEmpty() ? end : paragraphs.getLast().span().end();
        return behind;
    }

    /** Puts its children in reading order. */
    void sort() {
        children.sort(Comparator.comparingInt(child -> child.start));
    }

    void reach(int place) {
        end = Math.max(end, place);
    }

    Span span() {
        int last = end;
        for (Part child : children) {
            last = Math.max(last, child.span().end());
        }
        return new Span(start, last);
    }

    /** Its parts are no parts of the plan of their own. */
    void swallowChildren() {
        reach(span().end());
        children.removeIf(child -> child.kind != NodeKind.TABLE);
    }

    /** Whether no child stands behind a paragraph, but some do before it. */
    boolean isLast(Block paragraph) {
        return !children.isEmpty()
                && children.getLast().start < paragraph.span().start();
    }

    /** Whether a child stands between a part and a paragraph behind it. */
    boolean standsBetween(Part before, Block paragraph) {
        int low = 0;
        int high = children.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (children.get(middle).start <= before.start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < children.size()
                && children.get(low).start < paragraph.span().start();
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** A numbered part that is one paragraph. */
    boolean isRunIn() {
        return label.isPresent() && rest.length() > 0 && paragraphs.isEmpty() && children.isEmpty();
    }

    boolean hasText() {
        return rest.length() > 0 || !paragraphs.isEmpty();
    }

    /** A heading with nothing below it so far. */
    boolean isBare() {
        return isLeaf() && !hasText();
    }
}
