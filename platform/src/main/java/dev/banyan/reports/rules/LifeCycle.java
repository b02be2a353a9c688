package dev.banyan.reports.rules;

import static dev.banyan.reports.ReportState.ACCEPTED;
import static dev.banyan.reports.ReportState.DRAFTED;
import static dev.banyan.reports.ReportState.RETURNED;
import static dev.banyan.reports.ReportState.SENT;
import static dev.banyan.reports.ReportState.TO_WRITE;
import static dev.banyan.reports.ReportState.WITHDRAWN;

import dev.banyan.reports.ReportState;
import java.util.List;
import java.util.Optional;

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

    private record Edge(ReportState state, Event event, ReportState next) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(TO_WRITE, Event.SAVE, DRAFTED),
            new Edge(TO_WRITE, Event.SEND, SENT),
            new Edge(TO_WRITE, Event.WITHDRAW, WITHDRAWN),
            new Edge(DRAFTED, Event.SAVE, DRAFTED),
            new Edge(DRAFTED, Event.SEND, SENT),
            new Edge(DRAFTED, Event.WITHDRAW, WITHDRAWN),
            // Said again before anybody looked: the reviewer sees the newest.
            new Edge(SENT, Event.SAVE, SENT),
            new Edge(SENT, Event.SEND, SENT),
            new Edge(SENT, Event.ACCEPT, ACCEPTED),
            new Edge(SENT, Event.RETURN, RETURNED),
            new Edge(RETURNED, Event.SAVE, RETURNED),
            new Edge(RETURNED, Event.SEND, SENT),
            new Edge(RETURNED, Event.WITHDRAW, WITHDRAWN),
            // What was accepted stays accepted; the correction is a new fact and opens the review again.
            new Edge(ACCEPTED, Event.SAVE, ACCEPTED),
            new Edge(ACCEPTED, Event.SEND, SENT),
            // Nothing that proved false stays accepted by itself: a reviewer looks again.
            new Edge(ACCEPTED, Event.FIND_FALSE, SENT),
            new Edge(SENT, Event.FIND_FALSE, SENT));

    /** The state after an event; empty if it may not happen now. */
    public static Optional<ReportState> after(ReportState state, Event event) {
        return EDGES.stream()
                .filter(edge -> edge.state() == state && edge.event() == event)
                .map(Edge::next)
                .findFirst();
    }
}
