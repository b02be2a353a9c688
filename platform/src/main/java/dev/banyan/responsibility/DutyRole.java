package dev.banyan.responsibility;

/** What a unit has to do with a task (责任角色). */
public enum DutyRole {
    /** Answers for the whole (牵头); at most one unit at a time. */
    LEAD,
    /** Answers for its part beside the lead (共同牵头、责任单位). */
    CO_LEAD,
    /** Helps (配合). */
    SUPPORT,
    /** Watches over it (督导). */
    SUPERVISE,
    /** Gives professional guidance (指导). */
    GUIDE;

    /** Whether the role carries a share of the task's weight. */
    public boolean answers() {
        return switch (this) {
            case LEAD, CO_LEAD -> true;
            case SUPPORT, SUPERVISE, GUIDE -> false;
        };
    }
}
