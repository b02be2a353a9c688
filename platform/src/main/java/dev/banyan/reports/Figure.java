package dev.banyan.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A figure that a feed brought (接入数值), which never changes; a correction is another one.
 *
 * @param origin where it came from
 * @param unit code of the unit it speaks of; empty if of the task as a whole
 * @param day of which it speaks, the last one of a period
 * @param delivered as the source gave it
 * @param value in the indicator's unit of measure
 * @param doubts why it was held for a person; empty if accepted at once
 * @param decision what that person said
 */
public record Figure(
        long id,
        Origin origin,
        Optional<String> unit,
        LocalDate day,
        String delivered,
        BigDecimal value,
        List<Doubt> doubts,
        Optional<Decision> decision,
        Instant recorded) {
    public Figure {
        doubts = List.copyOf(doubts);
    }

    /** The feed and the run of it (来源). */
    public record Origin(FeedId feed, String feedName, long run, String address) {}

    public record Decision(boolean accepted, String reason, String by, Instant at) {}

    /** Why a figure is not believed without a person (存疑原因). */
    public enum Doubt {
        TOO_SMALL,
        TOO_LARGE,
        WRONG_SIGN,
        JUMP,
        FALLS,
        OTHER_MEASURE
    }

    public enum State {
        ACCEPTED,
        HELD,
        REFUSED
    }

    public State state() {
        return decision.map(it -> it.accepted() ? State.ACCEPTED : State.REFUSED)
                .orElse(doubts.isEmpty() ? State.ACCEPTED : State.HELD);
    }
}
