package dev.banyan.supervision;

/** Why a step of supervision is refused (督办不予办理的原因). */
public enum LadderRefusal {
    REASON_MISSING,
    REASON_TOO_LONG,
    /** It does not stand so that this could be done. */
    NOT_NOW,
    /** Asked for after the due day (LT-06). */
    DUE_PASSED,
    NOT_LATER,
    EXTENDED_ENOUGH,
    CLOCK_STANDS,
    CLOCK_RUNS,
    /** Another request for more time waits for its decision. */
    ASKED_ALREADY,
    /** A stopped clock needs a file that shows why. */
    PROOF_MISSING,
    /** A file that is too large, damaged, of another kind, not clean, or tells a place. */
    PROOF_REFUSED,
    /** The duty is closed. */
    CLOSED,
    /** Nobody decides what the same person asked for, or signed. */
    SAME_PERSON,
    /** Only a leader signs this. */
    LEADER_SIGNS,
    /** An extension, a stopped clock or an appeal holds it. */
    HELD,
    /** There is a limit to set, and it lies before tomorrow. */
    LIMIT_PASSED,
    /** One is proposed already, or as high a one is in force. */
    THERE_ALREADY,
    /** No appeal from this level, or its time is over. */
    APPEAL_LATE,
    APPEALED_BEFORE,
    NOBODY_ABOVE,
    /** Units of the task have yet to agree, or to close their own shares. */
    CO_SIGNATURES_MISSING,
    /** Milestones that nobody accepted yet. */
    MILESTONES_LEFT,
    /** A matter of a register is closed on its file. */
    ON_ITS_FILE
}
