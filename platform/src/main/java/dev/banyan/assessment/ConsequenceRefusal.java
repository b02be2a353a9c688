package dev.banyan.assessment;

/** Why a step with a consequence was not taken (结果运用拒绝原因). */
public enum ConsequenceRefusal {
    /** Not possible as it stands now. */
    NOT_NOW,
    /** The unit may still reply. */
    TOO_EARLY,
    /** The last day to reply has passed. */
    TOO_LATE,
    /** Who drafted it does not sign it. */
    SAME_PERSON,
    UNIT,
    OCCASION,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    /** The reply has one to sixty working days. */
    DAYS,
    /** A fault is tolerated, or not, on a ground. */
    GROUND_MISSING,
    /** Rectification has a last day that has not passed. */
    DUE,
    /** To whom, and under which number. */
    HAND_OVER
}
