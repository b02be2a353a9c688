package dev.banyan.supervision;

import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Blocker.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which blockers a list shall hold (堵点筛选条件).
 *
 * @param show where they stand
 * @param body code of the body they belong to; empty for all
 * @param task the task they hold up; empty for all
 * @param mine whether only what the actor's units raised or have to solve
 */
public record BlockerFilter(Show show, Optional<String> body, Optional<TaskId> task, boolean mine) {
    /** All that are not solved. */
    public static final BlockerFilter OPEN = new BlockerFilter(Show.OPEN, Optional.empty(), Optional.empty(), false);

    public enum Show {
        /** What the actor's units have to solve, or to say whether it is solved (待办). */
        TO_DO(EnumSet.of(State.OPEN, State.ANSWERED, State.RETURNED)),
        /** 未解决. */
        OPEN(EnumSet.of(State.OPEN, State.ANSWERED, State.RETURNED)),
        /** Beyond the last day (逾期). */
        LATE(EnumSet.of(State.OPEN, State.RETURNED)),
        /** 待确认. */
        ANSWERED(EnumSet.of(State.ANSWERED)),
        /** 已解决. */
        SOLVED(EnumSet.of(State.SOLVED)),
        /** 全部. */
        ALL(EnumSet.allOf(State.class));

        private final Set<State> states;

        Show(Set<State> states) {
            this.states = states;
        }

        public Set<State> states() {
            return Set.copyOf(states);
        }
    }
}
