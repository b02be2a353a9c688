package dev.banyan.reports;

import java.util.Set;

/** Which reports a list holds (报告筛选条件). */
public enum ReportFilter {
    /** 待填报. */
    TO_DO(Set.of(ReportState.TO_WRITE, ReportState.DRAFTED, ReportState.RETURNED)),
    /** 已退回: those to do that a reviewer sent back. */
    RETURNED(Set.of(ReportState.RETURNED)),
    /** 待审核. */
    IN_REVIEW(Set.of(ReportState.SENT)),
    /** 已通过. */
    ACCEPTED(Set.of(ReportState.ACCEPTED)),
    ALL(Set.of(ReportState.values()));

    private final Set<ReportState> states;

    ReportFilter(Set<ReportState> states) {
        this.states = states;
    }

    public Set<ReportState> states() {
        return states;
    }
}
