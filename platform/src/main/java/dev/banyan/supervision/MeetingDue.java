package dev.banyan.supervision;

/** What somebody who keeps the meetings of a body has to do about one of them (会议待办). */
public enum MeetingDue {
    /** It is near, and nobody called it (待通知). */
    CALL,
    /** Its day has passed, and nobody wrote down whether it was held (待补记). */
    RECORD,
    /** It was held, and there are no minutes (待写纪要). */
    MINUTES
}
