package dev.banyan.evaluationkernel;

/** What was said about an assignment (事实种类). */
public enum FactKind implements WireNamed {
    /** The unit states its figure or its percentage (进展). */
    REPORTED(Says.NUMBER),
    /** Somebody else found this figure or percentage (核查). */
    VERIFIED(Says.NUMBER),
    /** Work has begun (开工). */
    STARTED(Says.NOTHING),
    /** The reason for not having begun was accepted for the month of its day (缓开工理由). */
    REASON_ACCEPTED(Says.NOTHING),
    /** The matter was closed on its day (办结). */
    CLOSED(Says.NOTHING),
    /** The closing did not hold (重办). */
    REOPENED(Says.NOTHING),
    /** From its day on time does not count (中止). */
    STOPPED(Says.NOTHING),
    /** From its day on time counts again (恢复). */
    RESUMED(Says.NOTHING),
    /** The unit asked on its day for a later date (申请延期). */
    EXTENSION_REQUESTED(Says.DATE),
    /** A later date was granted on its day (批准延期). */
    EXTENSION_APPROVED(Says.DATE),
    /** A report that speaks of its day is asked for by the date (报告要求). */
    REPORT_REQUESTED(Says.DATE),
    /** The unit reached the milestone of this number (节点完成). */
    MILESTONE_REPORTED(Says.COUNT),
    /** Somebody else saw the milestone of this number reached (节点核查). */
    MILESTONE_VERIFIED(Says.COUNT);

    private final Says says;

    FactKind(Says says) {
        this.says = says;
    }

    /** What its value means. */
    public Says says() {
        return says;
    }

    public enum Says {
        NOTHING,
        NUMBER,
        DATE,
        COUNT
    }
}
