package dev.banyan.supervision;

/** How a meeting stands in a list (会议情况), whether it was called or is merely expected. */
public enum MeetingStanding {
    /** 待召开. */
    COMING,
    /** 已召开. */
    HELD,
    /** Its day has passed, and it was neither held nor called off (漏开). */
    SKIPPED,
    /** 已取消. */
    CALLED_OFF
}
