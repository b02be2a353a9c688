package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;

/** Finds what a clause speaks of when it does not say so itself (省略的主语). */
final class Subjects {
    private Subjects() {}

    /** The clause in front of a record without its opening words; empty if there is none. */
    static Span before(String text, int sentenceStart, int recordStart) {
        int start = Math.max(sentenceStart, recordStart - WordingReader.REACH);
        return Clause.of(text, start, recordStart).stream()
                .filter(clause -> clause.end() < recordStart)
                .reduce((first, second) -> second)
                .map(clause -> withoutOpeners(text, clause))
                .orElse(new Span(recordStart, recordStart));
    }

    private static Span withoutOpeners(String text, Span clause) {
        int from = clause.start();
        var opener = Cue.OPENERS.startingAt(text, from, clause.end());
        while (opener.isPresent()) {
            from = opener.get().end();
            opener = Cue.OPENERS.startingAt(text, from, clause.end());
        }
        return new Span(from, clause.end());
    }
}
