package dev.banyan.evaluationkernel;

/** What else is true of an assignment on a day (标记); computed like the lights, and no state. */
public enum Mark implements WireNamed {
    /** Its unit has said something (已报告). */
    REPORTED,
    /** Somebody else has checked (已核查). */
    CHECKED,
    /** Work has begun (已开工). */
    STARTED,
    /** Target, milestones or per cent are full (已达标). */
    REACHED,
    CLOSED,
    /** Closed after the due day in force (逾期办结). */
    CLOSED_LATE,
    /** Closed after the due day first set, in time or not (超原时限办结). */
    CLOSED_AFTER_ORIGINAL,
    REOPENED,
    /** The clock stands (中止). */
    SUSPENDED,
    OVERDUE,
    /** A later due day was granted (已延期). */
    EXTENDED,
    /** The due day first set has passed, another one holds (原时限已过). */
    ORIGINAL_DUE_PASSED,
    /** A later day was asked for after the due day, and refused (逾期申请). */
    LATE_REQUEST,
    /** A report was expected and did not come (缺报). */
    REPORT_MISSING,
    /** Lies before the day on which it was given to the unit (尚未交办). */
    NOT_YET_ASSIGNED,
    /** Its duty does not count (不计入); it shows no light. */
    NOT_COUNTED
}
