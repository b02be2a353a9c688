package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Marks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The sentences of a plan, so that a rule looks only where its words stand (按句查找). */
final class Passages {
    /** A sentence without end is cut here. */
    private static final int LONGEST = 800;

    private static final Marks ENDS = Marks.of("。;\t\n\r\u0085\u2028\u2029\f\u000B");

    private final List<Span> spans = new ArrayList<>();
    /** For every sentence the pairs of neighbouring characters that stand in it, thrown into so many bits. */
    private static final int BITS = 256;

    private final BitSet pairs = new BitSet();
    private final String text;

    Passages(String text, Span plan) {
        this.text = text;
        int start = plan.start();
        for (int i = plan.start(); i <= plan.end(); i++) {
            boolean ends = i == plan.end() || ENDS.has(text.charAt(i));
            if (ends || i - start >= LONGEST) {
                if (i - start >= 4) {
                    add(new Span(start, i));
                }
                start = ends ? i + 1 : i;
            }
        }
    }

    private void add(Span sentence) {
        int from = spans.size() * BITS;
        for (int i = sentence.start(); i + 1 < sentence.end(); i++) {
            pairs.set(from + pair(text, i));
        }
        spans.add(sentence);
    }

    private static int pair(String words, int at) {
        return words.charAt(at) * 31 + words.charAt(at + 1) & BITS - 1;
    }

    /** The sentences in which one of some words of two characters or more stands. */
    List<Span> with(String... any) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < spans.size(); i++) {
            for (String word : any) {
                if (pairs.get(i * BITS + pair(word, 0)) && stands(word, spans.get(i))) {
                    found.add(spans.get(i));
                    break;
                }
            }
        }
        return found;
    }

    private boolean stands(String word, Span sentence) {
        return text.indexOf(word, sentence.start(), sentence.end()) >= 0;
    }
}
