package dev.banyan.plan.web;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The source text as a page shows it (原文): paragraphs of sentences, each sentence with the part it belongs to, each
 * figure marked.
 */
public record SourceView(List<Paragraph> paragraphs) {
    private static final int LONGEST_HEADING = 60;

    /** @param heading whether it is the heading of a part that holds others */
    public record Paragraph(boolean heading, List<Sentence> sentences) {}

    /**
     * @param start first code point in the source
     * @param part number of the deepest part that holds it
     */
    public record Sentence(int start, int part, List<Run> runs) {}

    /**
     * @param indicator number of the indicator whose words these are
     * @param doubtful whether a person has still to decide the figure
     */
    public record Run(String words, OptionalInt indicator, boolean doubtful) {}

    /** @param doubtful numbers of the indicators whose figure is in doubt */
    static SourceView of(String text, List<Part> parts, List<Indicator> indicators, Set<Integer> doubtful) {
        return new Cutter(text, parts, indicators, doubtful).cut();
    }

    private static final class Cutter {
        private static final String ENDS = "。；;！？!?";
        private static final String CLOSES = "”’）)】》」』";

        private final int[] points;
        private final int[] owner;
        private final int[] figure;
        private final Set<Integer> doubtful;
        private final Set<Integer> holders = new HashSet<>();
        private final Map<Integer, Integer> starts = new HashMap<>();

        Cutter(String text, List<Part> parts, List<Indicator> indicators, Set<Integer> doubtful) {
            points = text.codePoints().toArray();
            owner = new int[points.length];
            figure = new int[points.length];
            this.doubtful = doubtful;
            for (Part part : parts) {
                part.place().filter(place -> !part.dropped()).ifPresent(place -> {
                    paint(owner, place, part.number());
                    starts.put(part.number(), place.start());
                });
                if (part.parent().isPresent() && part.kind() != NodeKind.MEASURE) {
                    holders.add(part.parent().getAsInt());
                }
            }
            for (Indicator indicator : indicators.reversed()) {
                indicator
                        .place()
                        .filter(place -> !indicator.dropped())
                        .ifPresent(place -> paint(figure, place, indicator.number()));
            }
        }

        private void paint(int[] canvas, Span place, int number) {
            int end = Math.min(place.end(), points.length);
            Arrays.fill(canvas, Math.min(place.start(), end), end, number);
        }

        SourceView cut() {
            var paragraphs = new ArrayList<Paragraph>();
            int at = 0;
            while (at < points.length) {
                int end = at;
                while (end < points.length && points[end] != '\n') {
                    end++;
                }
                if (end > at) {
                    paragraphs.add(paragraph(at, end));
                }
                at = end + 1;
            }
            return new SourceView(paragraphs);
        }

        private Paragraph paragraph(int start, int end) {
            boolean heading = end - start <= LONGEST_HEADING
                    && holders.contains(owner[start])
                    && starts.getOrDefault(owner[start], -1) == start;
            var sentences = new ArrayList<Sentence>();
            int at = start;
            while (at < end) {
                int next = sentenceEnd(at, end);
                sentences.add(new Sentence(at, owner[at], runs(at, next)));
                at = next;
            }
            return new Paragraph(heading, sentences);
        }

        private int sentenceEnd(int start, int limit) {
            int at = start;
            while (at < limit && owner[at] == owner[start]) {
                boolean ends = ENDS.indexOf(points[at++]) >= 0;
                if (ends) {
                    while (at < limit && CLOSES.indexOf(points[at]) >= 0 && owner[at] == owner[start]) {
                        at++;
                    }
                    return at;
                }
            }
            return at;
        }

        private List<Run> runs(int start, int end) {
            var runs = new ArrayList<Run>();
            int at = start;
            while (at < end) {
                int from = at;
                while (at < end && figure[at] == figure[from]) {
                    at++;
                }
                int number = figure[from];
                runs.add(new Run(
                        new String(points, from, at - from),
                        number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
                        doubtful.contains(number)));
            }
            return runs;
        }
    }
}
