package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.Optional;

/**
 * A name with the quantity the figure refers to taken out (参照基数): 标准提高到最低工资的42%.
 *
 * @param name what is measured
 * @param base what the share is taken of
 * @param cue the word of level that stood between
 */
record BaseSplit(Span name, Optional<Span> base, Optional<Lexicon.Match<Cue>> cue) {

    static BaseSplit of(String text, Span name) {
        if (name.length() < 2 || text.charAt(name.end() - 1) != '的') {
            return new BaseSplit(name, Optional.empty(), Optional.empty());
        }
        int end = name.end() - 1;
        for (int at = end - 1; at > name.start() + 1; at--) {
            var match = Cue.BEFORE.endingAt(text, at, name.start());
            if (match.isPresent() && binds(match.get())) {
                var whole = new Span(name.start(), match.get().start());
                return new BaseSplit(whole, Optional.of(new Span(at, end)), match);
            }
        }
        return new BaseSplit(new Span(name.start(), end), Optional.empty(), Optional.empty());
    }

    private static boolean binds(Lexicon.Match<Cue> match) {
        return switch (match.says()) {
            case LEVEL, AT_LEAST, CAP, LESS, MORE, REDUCE_TO, MAINTAIN -> match.end() - match.start() > 1;
            case ABOUT, GROWTH, GROWTH_NOUN, CHANGE, ACTION, MODAL, EACH, YEARLY, FILLER -> false;
        };
    }
}
