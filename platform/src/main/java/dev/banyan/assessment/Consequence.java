package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What follows from a result for a unit (结果运用), computed from its facts. It says nothing of persons.
 *
 * @param unit code of the unit
 * @param occasion the result it rests on
 */
public record Consequence(ConsequenceId id, Kind kind, String unit, Occasion occasion, Standing standing) {
    public enum Kind {
        /** 表扬激励. */
        COMMENDATION,
        /** 限期整改. */
        RECTIFICATION,
        /** 约谈提醒. */
        INTERVIEW,
        /** A case handed to those who may judge it (问责建议移送). */
        REFERRAL
    }

    public enum State {
        DRAFTED,
        /** 已告知. */
        NOTICED,
        REPLIED,
        /** 已决定实施. */
        DECIDED,
        RECTIFIED,
        CARRIED_OUT,
        HANDED_OVER,
        CLOSED,
        DROPPED,
        WITHDRAWN;

        /** Whether nothing more happens. */
        public boolean over() {
            return switch (this) {
                case CLOSED, DROPPED, WITHDRAWN -> true;
                case DRAFTED, NOTICED, REPLIED, DECIDED, RECTIFIED, CARRIED_OUT, HANDED_OVER -> false;
            };
        }
    }

    /**
     * @param scheme key of the scheme
     * @param round the round, where it is one of Banyan
     */
    public record Occasion(String scheme, int year, Optional<RoundId> round) {}

    /**
     * How far it has come.
     *
     * @param facts how many facts it has; whoever changes it names the number seen
     * @param due last day to reply or to rectify, if the unit has one now
     * @param drafter account of who drafted it
     * @param by name of who took the last step
     */
    public record Standing(State state, int facts, Optional<LocalDate> due, UUID drafter, String by) {}

    public State state() {
        return standing.state();
    }

    /** Whether the unit has let its last day pass. */
    public boolean late(LocalDate today) {
        return standing.due().filter(today::isAfter).isPresent();
    }
}
