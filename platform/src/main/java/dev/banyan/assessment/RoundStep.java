package dev.banyan.assessment;

/** What can happen to a round (期次步骤). */
public enum RoundStep {
    OPENED,
    /** Values were taken from the sources (采集). */
    GATHERED,
    /** Each unit was shown its own score (告知得分). */
    SHOWN,
    /** The office ends the appeals, and the group is told what moved (复核结束). */
    APPEALS_CLOSED,
    /** A leader wants it looked at again (退回复核). */
    RETURNED,
    APPROVED,
    RELEASED,
    /** A leader opens a released round again, for cause (重新开启). */
    REOPENED
}
