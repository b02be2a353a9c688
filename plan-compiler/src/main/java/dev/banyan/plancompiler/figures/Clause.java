package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses (分句): at commas and colons that stand outside numbers and brackets. */
final class Clause {
    private Clause() {}

    static List<Span> of(String text, int from, int to) {
        var clauses = new ArrayList<Span>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean cut = c == ',' && !insideNumber(text, i, to) || c == ':' && !insideNumber(text, i, to);
            if (cut) {
                if (i > start) {
                    clauses.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        if (to > start) {
            clauses.add(new Span(start, to));
        }
        return clauses;
    }

    /** The last opening bracket in a stretch that is not closed in it. */
    static int unmatchedBracket(String text, int from, int to) {
        int depth = 0;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == ')' || c == '〕') {
                depth++;
            } else if (c == '(' || c == '〔') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }

    private static boolean insideNumber(String text, int i, int to) {
        if (i == 0 || i + 1 >= to || !digit(text.charAt(i - 1)) || !digit(text.charAt(i + 1))) {
            return false;
        }
        return text.charAt(i) == ':'
                || i + 3 < to
                        && digit(text.charAt(i + 2))
                        && digit(text.charAt(i + 3))
                        && !(i + 4 < to && (digit(text.charAt(i + 4)) || text.charAt(i + 4) == '年'));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
