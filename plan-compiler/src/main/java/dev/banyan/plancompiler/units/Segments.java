package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a pattern only in sentences that hold one of its key words (句段), so that most of a plan is never tried. */
final class Segments {
    private final String text;
    private final Span plan;

    Segments(String text, Span plan) {
        this.text = text;
        this.plan = plan;
    }

    /** Every match of a pattern that stays within a sentence and needs one of the key words. */
    void matches(Pattern pattern, Consumer<Matcher> found, String... keys) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = plan.start();
        while (from < plan.end()) {
            int to = end(from);
            if (holdsAny(from, to, keys)) {
                matcher.region(from, to);
                while (matcher.find()) {
                    found.accept(matcher);
                }
            }
            from = to + 1;
        }
    }

    private int end(int from) {
        int i = from;
        while (i < plan.end()) {
            char c = text.charAt(i);
            if (c == '。' || c == ';' || c == '\n' || c == '\r') {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean holdsAny(int from, int to, String... keys) {
        for (String key : keys) {
            if (text.indexOf(key, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
