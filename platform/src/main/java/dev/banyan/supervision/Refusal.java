package dev.banyan.supervision;

/** Why a question was not asked, answered or changed (不予办理的原因). */
public enum Refusal {
    /** The newest version of its plan no longer has the task. */
    TASK_DROPPED,
    TEXT_TOO_SHORT,
    TEXT_TOO_LONG,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** A question is asked once more only once. */
    REOPENED_BEFORE,
    /** Not a step that may be taken in this state. */
    NOT_NOW
}
