package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words around one figure (指标表述): what is measured and how the figure binds, with the rules that said so.
 *
 * <p>Filled while a clause is read; the words in front are read from the figure backwards, then from the left.
 */
final class Wording {
    final Set<Cue> cues = EnumSet.noneOf(Cue.class);
    final List<Trace> trace = new ArrayList<>();
    /** Where the words that bind the figure begin. */
    int cueStart;
    /** Where what stands in front begins and ends. */
    int nameStart;

    int nameEnd;
    /** Where the record begins, its action word included. */
    int spanStart;
    /** One past the figure and the words that bind it from behind. */
    int end;
    /** The word of doing directly in front of the figure. */
    boolean actionBeside;
    /** One past that word; without a name behind the figure it belongs to the name (高标准农田建设). */
    int actionEnd;

    /** A word of doing in front of the name. */
    boolean actionAhead;

    /** 实现 in front of the name. */
    boolean achieved;

    /** 推进, 支持: going on with what may exist already. */
    boolean weakAction;

    /** Behind a date of the same clause or directly in front of it. */
    boolean dated;

    /** Directly behind another commitment of the same clause. */
    boolean chained;
    /** The clause holds nothing but a name and the figure (输转富余劳动力480万人), whatever the word of doing in it. */
    boolean fills;

    /** Shares the word of doing of the commitment before it. */
    boolean listed;

    /** Goes on with the measure of the clause before it. */
    boolean continued;

    boolean looseAction;
    boolean modal;
    boolean yearly;
    boolean behindSaysBound;
    /** Whether the name is a ratio per head (每千人, 人均). */
    boolean perHead;

    void cue(Cue cue, int start, int end) {
        cues.add(cue);
        trace.add(new Trace("word." + cue.name().toLowerCase(Locale.ROOT).replace('_', '-'), new Span(start, end)));
    }

    boolean has(Cue cue) {
        return cues.contains(cue);
    }

    boolean bound() {
        return has(Cue.ABOUT)
                || has(Cue.MORE)
                || has(Cue.LESS)
                || has(Cue.CAP)
                || has(Cue.AT_LEAST)
                || has(Cue.LEVEL)
                || has(Cue.REDUCE_TO)
                || has(Cue.MAINTAIN)
                || has(Cue.GROWTH)
                || has(Cue.CHANGE);
    }

    boolean levelled() {
        return has(Cue.LEVEL) || has(Cue.REDUCE_TO) || has(Cue.MAINTAIN) || has(Cue.GROWTH) || has(Cue.CHANGE);
    }

    boolean hasName() {
        return nameEnd > nameStart;
    }
}
