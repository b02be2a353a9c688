package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.Span;

/** Chinese running text seen as a row of characters (行文): blanks, sentence ends and brackets. */
public final class Prose {
    private static final Marks OPENING = Marks.of("(〔[【《“「");
    private static final Marks CLOSING = Marks.of(")〕]】》”」");

    private Prose() {}

    /** A character that shows nothing: spaces, tabs, line ends, byte order marks and zero-width signs. */
    public static boolean isBlank(char c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return false;
        }
        return c <= ' '
                || c == '\u0085'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c);
    }

    public static boolean isLineEnd(char c) {
        return c <= '\u2029' && (c >= '\n' && c <= '\r' || c == '\u0085' || c >= '\u2028');
    }

    public static boolean endsSentence(char c) {
        return c == '。' || c == ';' || c == '!' || c == '?' || c == '！' || c == '？';
    }

    /** The stretch without blanks at either end; empty at {@code start} if nothing is left. */
    public static Span trim(String text, int start, int end) {
        int first = start;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        int last = end;
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return first == end ? new Span(start, start) : new Span(first, last);
    }

    /** First place of one of the characters in a stretch, outside brackets, quotation marks and book-title marks; -1 if none. */
    public static int firstOutsideBrackets(String text, int start, int end, String characters) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (depth <= 0 && characters.indexOf(c) >= 0) {
                return i;
            }
            if (OPENING.has(c)) {
                depth++;
            } else if (CLOSING.has(c)) {
                depth--;
            }
        }
        return -1;
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
