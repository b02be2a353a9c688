package dev.banyan.assessment;

/** What may happen to a consequence (结果运用环节). */
public enum ConsequenceStep {
    /** 拟办, with the facts that gave rise to it. */
    DRAFTED,
    /** 签发告知. */
    SIGNED,
    /** The unit says what it has to say (陈述申辩). */
    REPLIED,
    /** 决定实施. */
    UPHELD,
    /** 决定不予实施. */
    DROPPED,
    /** 已实施. */
    CARRIED_OUT,
    /** 已移送; only that it was. */
    HANDED_OVER,
    /** The unit says that it has put things right (报告整改). */
    RECTIFIED,
    /** 退回整改. */
    RETURNED,
    /** 办结. */
    CLOSED,
    /** 撤回. */
    WITHDRAWN
}
