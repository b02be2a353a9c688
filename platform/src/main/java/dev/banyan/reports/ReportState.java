package dev.banyan.reports;

/** Where a report stands (报告状态). Overdue is none of them: it is computed from the due date. */
public enum ReportState {
    /** 待填报. */
    TO_WRITE,
    /** 已存草稿. */
    DRAFTED,
    /** 待审核. */
    SENT,
    /** 已退回. */
    RETURNED,
    /** 已通过. */
    ACCEPTED,
    /** 已撤销: the request was taken back. */
    WITHDRAWN;

    /** Whether the unit still owes something. */
    public boolean isToDo() {
        return this == TO_WRITE || this == DRAFTED || this == RETURNED;
    }
}
