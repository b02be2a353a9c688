package dev.banyan.responsibility;

/** One thing that happens to an assignment (承办环节); which may follow which, {@link dev.banyan.responsibility.rules.LifeCycle} says. */
public enum Step {
    /** 交办. */
    ASSIGNED,
    /** 签收. */
    SIGNED,
    /** Sent back as not ours, with a reason (退件). */
    SENT_BACK,
    /** Given to the same unit again, with a reason (重新交办). */
    REASSIGNED,
    /** Another due date, weight or post (变更). */
    CHANGED,
    /** Another unit goes on with it (移交). */
    HANDED_OVER,
    /** The assigner no longer wants it of this unit (收回). */
    TAKEN_BACK
}
