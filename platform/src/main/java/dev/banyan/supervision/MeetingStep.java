package dev.banyan.supervision;

/** What can happen to a meeting (会议办理环节). */
public enum MeetingStep {
    /** 通知召开. */
    CALLED,
    /** Put to another time or place (改期). */
    MOVED,
    /** With a reason (取消). */
    CALLED_OFF,
    /** 召开. */
    HELD,
    /** The minutes were written anew (修订纪要). */
    MINUTED
}
