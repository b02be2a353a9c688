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
    TAKEN_BACK,
    /** A later due day, asked for in time; its day is the one on which it was asked for (批准延期). */
    EXTENDED,
    /** From its day on time does not count (中止计时). */
    CLOCK_STOPPED,
    /** From its day on time counts again, and the due day moves by what stood still (恢复计时). */
    CLOCK_RESUMED,
    /** A leader one rank up answers for it (高挂一级). */
    OWNER_RAISED
}
