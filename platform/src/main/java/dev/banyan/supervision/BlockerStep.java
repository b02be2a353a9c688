package dev.banyan.supervision;

/** What can happen to a blocker (堵点办理环节). */
public enum BlockerStep {
    /** 提出. */
    RAISED,
    /** The owner says what was done (回复). */
    ANSWERED,
    /** That was not enough (退回). */
    RETURNED,
    /** It is gone (确认解决). */
    SOLVED
}
