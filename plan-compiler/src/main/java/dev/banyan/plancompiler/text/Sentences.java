package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a text into sentences (句子): they end at a full stop, a semicolon, a table cell, a heading or a line that is not merely wrapped. */
public final class Sentences {
    private static final Marks STOPS = Marks.of("。;!?！？\t");
    private static final int WRAPPED_LINE = 18;

    /** Longer stretches are cut anyhow, so that the work on one sentence stays bounded. */
    private static final int LONGEST = 2000;

    private final String text;
    private final BitSet starts = new BitSet();
    private final BitSet titleEnds = new BitSet();
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * One sentence without its stop (句).
     *
     * @param span where it stands
     * @param paragraph number of its paragraph, so that neighbours can be told
     */
    public record Sentence(Span span, int paragraph) {}

    private Sentences(WorkingText text, List<DraftNode> nodes) {
        this.text = text.folded();
        for (var node : nodes) {
            starts.set(node.span().start());
            node.title().ifPresent(title -> titleEnds.set(title.span().end()));
        }
    }

    public static List<Sentence> of(WorkingText text, List<DraftNode> nodes) {
        var cutter = new Sentences(text, nodes);
        cutter.cut();
        return List.copyOf(cutter.sentences);
    }

    private void cut() {
        int start = 0;
        int lineStart = 0;
        int paragraph = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean nodeStarts = i > start && starts.get(i);
            boolean lineEnds = c == '\n' && !wrapped(lineStart, i);
            boolean endless = i - start > LONGEST && (",、 ".indexOf(c) >= 0 || i - start > 2 * LONGEST);
            if (nodeStarts || lineEnds || endless || STOPS.has(c)) {
                add(start, i, paragraph);
                start = nodeStarts || endless ? i : i + 1;
            }
            if (c == '\n') {
                lineStart = i + 1;
            }
            if (nodeStarts || lineEnds) {
                paragraph++;
            }
        }
        add(start, text.length(), paragraph);
    }

    private boolean wrapped(int lineStart, int lineEnd) {
        int next = lineEnd + 1;
        if (next >= text.length() || lineEnd - lineStart < WRAPPED_LINE) {
            return false;
        }
        char last = text.charAt(lineEnd - 1);
        char first = text.charAt(next);
        boolean open = Character.isIdeographic(last) || Character.isDigit(last) || ",、".indexOf(last) >= 0;
        boolean goesOn = Character.isIdeographic(first) || Character.isDigit(first) || "%、,。".indexOf(first) >= 0;
        return open && goesOn && !titleEnds.get(lineEnd) && !starts.get(next);
    }

    private void add(int from, int to, int paragraph) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(new Span(start, end), paragraph));
        }
    }
}
