package dev.banyan.supervision;

/** Why a meeting, a pack, a resolution or a blocker was not made or changed (不予办理的原因). */
public enum MeetingRefusal {
    /** Neither a project command nor a leading group or another body. */
    NO_BODY,
    NAME_MISSING,
    NAME_TOO_LONG,
    PLACE_MISSING,
    PLACE_TOO_LONG,
    /** A regular meeting on a Saturday or Sunday. */
    WEEKEND,
    UNTIL_BEFORE_SINCE,
    /** The series has no meeting on that day. */
    NO_SUCH_SLOT,
    NO_SUCH_POST,
    NO_SUCH_UNIT,
    UNITS_MISSING,
    /** It lies in the past, or more than two years ahead. */
    DAY_OUT_OF_RANGE,
    /** It has not begun. */
    NOT_BEGUN,
    /** Not a step that may be taken in this state. */
    NOT_NOW,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** Neither a limit such as 5wd nor a day. */
    NO_LIMIT,
    /** The lead unit among the others, or too many of them. */
    OTHERS_WRONG,
    /** The lights are being reckoned for the first time since the start. */
    LIGHTS_NOT_READY,
    /** The body has nothing to do with the task. */
    TASK_NOT_OF_BODY
}
