package dev.banyan.plancompiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a source text as a terminal shows them, where a Chinese character takes two columns (原文行). */
final class SourceLines {
    private final int[] text;
    private final int[] starts;

    /**
     * A piece of a line with carets below the words concerned (原文摘录).
     *
     * @param line the words
     * @param carets blanks and carets of the same widths
     */
    record Excerpt(String line, String carets) {}

    SourceLines(String source) {
        text = source.codePoints().toArray();
        List<Integer> found = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                found.add(i + 1);
            }
        }
        starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Line and column, both counted from 1, the column in characters. */
    String place(int offset) {
        int line = lineOf(offset);
        return (line + 1) + ":" + (offset - starts[line] + 1);
    }

    String words(Span span) {
        return printable(span.start(), Math.min(span.end(), text.length));
    }

    /** The line that holds a place, cut to a window that begins a little before it. */
    Excerpt excerpt(Span span, int window) {
        int line = lineOf(span.start());
        int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : text.length;
        int from = Math.max(starts[line], span.start() - window / 4);
        int to = Math.min(lineEnd, from + window);
        int markedEnd = Math.max(Math.min(span.end(), to), Math.min(span.start() + 1, to));
        var shown = printable(from, to);
        int blanks = width(printable(from, span.start()));
        int carets = Math.max(1, width(printable(span.start(), markedEnd)));
        return new Excerpt(shown, " ".repeat(blanks) + "^".repeat(carets));
    }

    private String printable(int from, int to) {
        var out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.appendCodePoint(Character.isISOControl(text[i]) ? ' ' : text[i]);
        }
        return out.toString();
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The text cut or filled up to a number of columns. */
    static String fitted(String text, int width) {
        var out = new StringBuilder();
        int columns = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int own = width(codePoint);
            if (columns + own > width - 1) {
                break;
            }
            out.appendCodePoint(codePoint);
            columns += own;
        }
        return out.append(" ".repeat(width - columns)).toString();
    }

    static int width(String text) {
        return text.codePoints().map(SourceLines::width).sum();
    }

    /** Columns of one character: two for East Asian wide and full-width forms, none for combining marks. */
    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint)
                || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0x303E
                || codePoint >= 0x3041 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD
                || "“”‘’…—".indexOf(codePoint) >= 0;
        return wide ? 2 : 1;
    }
}
