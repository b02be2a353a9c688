package dev.banyan.assessment;

import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.Consequence.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which consequences a list shall hold (结果运用筛选条件).
 *
 * @param unit code of the unit; empty for all
 */
public record ConsequenceFilter(Show show, Optional<Kind> kind, Optional<String> unit, OptionalInt year) {
    public enum Show {
        /** 待我办理. */
        MINE,
        /** 在办. */
        OPEN,
        /** 已办结. */
        OVER,
        /** 全部. */
        ALL;

        public Set<State> states() {
            var states = EnumSet.allOf(State.class);
            states.removeIf(state -> switch (this) {
                case MINE, OPEN -> state.over();
                case OVER -> !state.over();
                case ALL -> false;
            });
            return states;
        }
    }

    /** Without any other condition. */
    static ConsequenceFilter of(Show show) {
        return new ConsequenceFilter(show, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
}
