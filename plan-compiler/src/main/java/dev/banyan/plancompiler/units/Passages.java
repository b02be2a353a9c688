package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a plan, so that a rule looks only where its words stand (按句查找). */
final class Passages {
    /** A sentence without end is cut here. */
    private static final int LONGEST = 800;

    private final List<Span> spans = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Passages(String text, Span plan) {
        int start = plan.start();
        for (int i = plan.start(); i <= plan.end(); i++) {
            boolean ends = i == plan.end()
                    || Prose.isLineEnd(text.charAt(i))
                    || text.charAt(i) == '。'
                    || text.charAt(i) == ';'
                    || text.charAt(i) == '\t';
            if (ends || i - start >= LONGEST) {
                if (i - start >= 4) {
                    spans.add(new Span(start, i));
                    words.add(text.substring(start, i));
                }
                start = ends ? i + 1 : i;
            }
        }
    }

    /** The sentences in which one of some words stands. */
    List<Span> with(String... any) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < spans.size(); i++) {
            for (String word : any) {
                if (words.get(i).contains(word)) {
                    found.add(spans.get(i));
                    break;
                }
            }
        }
        return found;
    }
}
