package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure understood as a commitment (指标读数), before its deadline is known.
 *
 * @param quantity the figure
 * @param wording the words around it
 * @param name where its name stands
 * @param namedBehind whether the name stands behind the figure
 * @param comparator how it binds
 * @param number what it amounts to
 * @param value where the figure stands
 * @param base reference quantity or comparison group
 * @param recurrence a duty that returns
 * @param span the whole record
 * @param trace which rules decided
 */
record Reading(
        Quantity quantity,
        Wording wording,
        Span name,
        boolean namedBehind,
        TargetComparator comparator,
        Optional<BigDecimal> number,
        Span value,
        Optional<Span> base,
        Optional<String> recurrence,
        Span span,
        List<Trace> trace) {

    /** The same name with a further value of its own (分别). */
    Reading sharedWith(Quantity next, Wording nextWording) {
        if (wording.has(Cue.GROWTH)) {
            nextWording.cues.add(Cue.GROWTH);
        }
        for (var cue : List.of(Cue.LEVEL, Cue.CHANGE, Cue.MAINTAIN, Cue.REDUCE_TO, Cue.EACH)) {
            if (wording.has(cue)) {
                nextWording.cues.add(cue);
            }
        }
        for (var cue : List.of(Cue.CAP, Cue.LESS, Cue.MORE, Cue.AT_LEAST)) {
            if (wording.has(cue) && !wording.behindSaysBound && !nextWording.behindSaysBound) {
                nextWording.cues.add(cue);
            }
        }
        if (wording.has(Cue.ABOUT) && !wording.behindSaysBound) {
            nextWording.cues.add(Cue.ABOUT);
        }
        nextWording.perHead = wording.perHead;
        var comparison = Comparison.of(next, nextWording);
        var rules = new ArrayList<>(nextWording.trace);
        rules.add(new Trace("name.shared", name));
        return new Reading(
                next,
                nextWording,
                name,
                false,
                comparison.comparator(),
                Optional.of(comparison.value()),
                next.span(),
                base,
                recurrence,
                new Span(span.start(), nextWording.end),
                rules);
    }
}
