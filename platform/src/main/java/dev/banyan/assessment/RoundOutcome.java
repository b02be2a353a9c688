package dev.banyan.assessment;

/** What became of a step with a round (期次操作结果). */
public sealed interface RoundOutcome {
    record Done(Round round) implements RoundOutcome {}

    record Refused(RoundId round, Refusal refusal) implements RoundOutcome {}

    /** There is none, or it lies out of reach. */
    record NotFound() implements RoundOutcome {}

    enum Refusal {
        /** The round stands elsewhere by now. */
        NOT_NOW,
        /** Somebody was faster. */
        CHANGED_MEANWHILE,
        REASON_MISSING,
        REASON_TOO_LONG,
        /** Its last day is not over. */
        TOO_EARLY,
        /** Nothing was taken from the sources yet. */
        NOTHING_GATHERED,
        /** Units may still appeal. */
        APPEALS_OPEN,
        /** An appeal waits for its decision. */
        APPEALS_WAIT,
        NOT_OPENED,
        NO_SUCH_SPAN,
        NO_SUCH_ITEM,
        NO_SUCH_UNIT,
        /** The value says nothing. */
        NO_VALUE,
        /** The value of this item comes from a source. */
        NOT_BY_HAND,
        NO_SUCH_VETO,
        HOLDS_ALREADY,
        /** The window is over. */
        TOO_LATE,
        /** An appeal about this item waits already. */
        APPEALED_ALREADY,
        PROOF_REFUSED,
        /** Whoever gave the value or appealed does not decide. */
        OWN_WORK
    }
}
