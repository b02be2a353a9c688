package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;

/**
 * Gaps in a long line that may stand for lost line ends (空格代换行).
 *
 * @param onlyWide whether single blanks stand where a page wrapped its lines
 */
record Gaps(String text, Span line, boolean onlyWide) {
    Gaps(String text, Span line) {
        this(text, line, wrapsAtBlanks(text, line));
    }

    /** Whether single blanks stand where a page wrapped its lines, so that only wide gaps part paragraphs. */
    private static boolean wrapsAtBlanks(String text, Span line) {
        int torn = 0;
        int wide = 0;
        int single = 0;
        for (int i = line.start() + 1; i + 1 < line.end(); i++) {
            if (!Prose.isBlank(text.charAt(i)) || Prose.isBlank(text.charAt(i - 1))) {
                continue;
            }
            boolean gap = Prose.isBlank(text.charAt(i + 1));
            char before = text.charAt(i - 1);
            wide += gap ? 1 : 0;
            single += gap ? 0 : 1;
            boolean border = Prose.endsSentence(before)
                    || Label.at(text, i + 1, line.end()).isPresent();
            torn += gap || border ? 0 : 1;
        }
        return wide >= 5 && torn >= 10 && torn * 10 >= single * 6;
    }

    /** Whether the gap at a place stands for a line end. */
    boolean isLineEnd(int gap) {
        int next = gap;
        while (next < line.end() && Prose.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= line.end()) {
            return false;
        }
        char before = text.charAt(gap - 1);
        boolean chinese = !isLatin(before) && !isLatin(text.charAt(next));
        boolean wide = next - gap > 1;
        if (onlyWide && !wide) {
            return Prose.endsSentence(before)
                    && Label.at(text, next, line.end()).isPresent();
        }
        return chinese
                || wide
                || Prose.endsSentence(before)
                || Label.at(text, next, line.end()).isPresent();
    }

    static boolean isLatin(char c) {
        return c < 0x80 && (Prose.isDigit(c) || Character.isLetter(c) || c == '.' || c == '-' || c == '%');
    }
}
