package dev.banyan.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A scheduling meeting of a body (调度会议), computed from its facts.
 *
 * @param id names it
 * @param body code of the body that meets
 * @param slot which meeting of a series it is; empty for one outside every series
 * @param plan when and where it is, and who is invited
 * @param standing how far it has come
 */
public record Meeting(MeetingId id, String body, String name, Optional<Slot> slot, Plan plan, Standing standing) {

    /**
     * A meeting of a series (例会场次).
     *
     * @param day on which the series has it, before any holiday moves it
     */
    public record Slot(SeriesId series, LocalDate day) {}

    /**
     * As it was last called or moved (会议安排).
     *
     * @param start in the city's own time
     * @param units codes of the units invited
     */
    public record Plan(LocalDateTime start, Venue venue, SortedSet<String> units) {}

    /**
     * How far a meeting has come (会议状态).
     *
     * @param facts how many facts it has; whoever changes it names the number seen
     * @param present codes of the units that came; empty before it was held
     * @param minutes what was written down; empty if nothing was
     * @param by name of who took the last step
     */
    public record Standing(State state, int facts, SortedSet<String> present, String minutes, String by) {}

    /** Skipped is none of them: it is computed from the day. */
    public enum State {
        /** 已通知. */
        CALLED,
        /** 已取消. */
        CALLED_OFF,
        /** 已召开. */
        HELD
    }

    public State state() {
        return standing.state();
    }

    public LocalDate day() {
        return plan.start().toLocalDate();
    }
}
