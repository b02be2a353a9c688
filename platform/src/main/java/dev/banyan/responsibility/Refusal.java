package dev.banyan.responsibility;

/** Why an assignment was not made or changed (不予办理的原因). */
public enum Refusal {
    NO_SUCH_TASK,
    /** The newest version of its plan no longer has it, or the split it came from. */
    TASK_DROPPED,
    NO_SUCH_UNIT,
    /** The unit has an open assignment of this task in this role. */
    ALREADY_ASSIGNED,
    /** Another unit leads the task, or has yet to be relieved of it. */
    LEAD_TAKEN,
    /** From 1 to 100 percent for those who answer, 0 for the others. */
    WEIGHT_OUT_OF_RANGE,
    /** All who answer together have more than the whole task. */
    WEIGHTS_OVER_100,
    /** Neither the order nor the task names a last day. */
    DUE_MISSING,
    /** Later than the task allows, and no reason why. */
    DUE_AFTER_TASK,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** Not a step that may be taken in this state. */
    NOT_NOW,
    /** Handed over to the unit that has it already. */
    SAME_UNIT,
    /** No open assignment to hand over. */
    NOTHING_TO_HAND_OVER,
    /** Asked for after the due day (LT-06). */
    DUE_PASSED,
    /** Not later than the day that holds. */
    NOT_LATER,
    /** As many extensions as a duty may have were granted. */
    EXTENDED_ENOUGH,
    /** The clock stands; first it must run again. */
    CLOCK_STANDS,
    /** The clock runs. */
    CLOCK_RUNS,
    /** Nobody stands one rank above the leader in charge. */
    NOBODY_ABOVE
}
