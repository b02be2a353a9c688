package dev.banyan.plan.rules;

import dev.banyan.plancompiler.Span;

/** The source text by code points (原文), as every place in it is counted. */
public final class SourcePoints {
    private final int[] points;

    public SourcePoints(String text) {
        points = text.codePoints().toArray();
    }

    public int length() {
        return points.length;
    }

    public String words(int start, int end) {
        int last = Math.min(end, points.length);
        return start >= last ? "" : new String(points, start, last - start);
    }

    public String words(Span span) {
        return words(span.start(), span.end());
    }

    /** The sentence around a place: from the full stop or line break before it to the next one after it. */
    public Span sentence(Span place) {
        int start = Math.min(place.start(), points.length);
        while (start > 0 && !endsSentence(points[start - 1])) {
            start--;
        }
        int end = Math.min(place.end(), points.length);
        while (end < points.length && points[end] != '\n' && !endsSentence(points[Math.max(end - 1, place.start())])) {
            end++;
        }
        return new Span(start, Math.max(start, end));
    }

    int lengthOf(String words) {
        return words.codePointCount(0, words.length());
    }

    private static boolean endsSentence(int point) {
        return point == '。' || point == '\n' || point == '；' || point == ';';
    }
}
