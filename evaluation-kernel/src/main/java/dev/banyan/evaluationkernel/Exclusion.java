package dev.banyan.evaluationkernel;

/** Why a task is left out of the roll-up of its parent (不计入原因). */
public enum Exclusion implements WireNamed {
    /** It counts. */
    NO,
    /** Does not concern this place (不涉及); a missing report is no reason. */
    NOT_APPLICABLE,
    /** Only its number is kept (占位事项). */
    PLACEHOLDER,
    /** Goes on as part of another task (并案). */
    MERGED,
    /** Was given up by decision (终止). */
    TERMINATED
}
