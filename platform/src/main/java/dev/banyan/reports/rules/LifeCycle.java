package dev.banyan.reports.rules;

import static dev.banyan.reports.ReportState.ACCEPTED;
import static dev.banyan.reports.ReportState.DRAFTED;
import static dev.banyan.reports.ReportState.RETURNED;
import static dev.banyan.reports.ReportState.SENT;
import static dev.banyan.reports.ReportState.TO_WRITE;
import static dev.banyan.reports.ReportState.WITHDRAWN;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.reports.ReportState;

/** The life of a report as one table (报告流转): what may happen in which state and what comes of it. */
public final class LifeCycle {
    private LifeCycle() {}

    public enum Event {
        SAVE,
        SEND,
        ACCEPT,
        RETURN,
        WITHDRAW,
        FIND_FALSE
    }

    public static final Life<ReportState, Event> TABLE = Life.of(
            Edge.of(TO_WRITE, Event.SAVE, DRAFTED),
            Edge.of(TO_WRITE, Event.SEND, SENT),
            Edge.of(TO_WRITE, Event.WITHDRAW, WITHDRAWN),
            Edge.of(DRAFTED, Event.SAVE, DRAFTED),
            Edge.of(DRAFTED, Event.SEND, SENT),
            Edge.of(DRAFTED, Event.WITHDRAW, WITHDRAWN),
            // Said again before anybody looked: the reviewer sees the newest.
            Edge.of(SENT, Event.SAVE, SENT),
            Edge.of(SENT, Event.SEND, SENT),
            Edge.of(SENT, Event.ACCEPT, ACCEPTED),
            Edge.of(SENT, Event.RETURN, RETURNED),
            Edge.of(RETURNED, Event.SAVE, RETURNED),
            Edge.of(RETURNED, Event.SEND, SENT),
            Edge.of(RETURNED, Event.WITHDRAW, WITHDRAWN),
            // What was accepted stays accepted; the correction is a new fact and opens the review again.
            Edge.of(ACCEPTED, Event.SAVE, ACCEPTED),
            Edge.of(ACCEPTED, Event.SEND, SENT),
            // Nothing that proved false stays accepted by itself: a reviewer looks again.
            Edge.of(ACCEPTED, Event.FIND_FALSE, SENT),
            Edge.of(SENT, Event.FIND_FALSE, SENT));
}
