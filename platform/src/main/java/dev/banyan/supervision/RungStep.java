package dev.banyan.supervision;

/** One thing that happens to a rung (督办环节); which may follow which, {@link dev.banyan.supervision.rules.RungLife} says. */
public enum RungStep {
    /** Waits for a signature (拟签发). */
    PROPOSED,
    /** Sent by itself, without a signature: reminder and urging alone (自动发出). */
    ISSUED,
    /** Put in force by a person (签发). */
    SIGNED,
    /** A person does not want it (不予签发). */
    REJECTED,
    /** Nothing asks for it any more, before anybody signed it (不再需要). */
    LAPSED,
    /** The unit has it (签收). */
    RECEIVED,
    /** What the unit did or will do (回复). */
    REPLIED,
    /** What the unit holds against it (申辩). */
    REBUTTED,
    /** The unit asks others to look at it again; what it leads to waits, the work does not (申诉). */
    APPEALED,
    /** 申诉成立，撤销. */
    UPHELD,
    /** 申诉不成立，维持. */
    DISMISSED,
    /** The cause is gone: a person may lift it (拟解除). */
    LIFT_PROPOSED,
    /** 解除. */
    LIFTED,
    /** A person keeps it although the cause is gone (继续督办). */
    KEPT,
    /** The next one up took its place (升级). */
    RAISED,
    /** The duty was closed or is no longer the unit's (事项终结). */
    ENDED,
    /** The clock runs again: its last day moves by what stood still (顺延整改期限). */
    LIMIT_MOVED
}
