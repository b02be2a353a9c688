package dev.banyan.supervision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which matters a list shall hold (事项筛选条件).
 *
 * @param register code of a register; empty for all
 * @param show how far they have come
 * @param words words that number, title or text contains
 * @param unit code of the unit that leads them
 */
public record MatterFilter(Optional<String> register, Show show, String words, Optional<String> unit) {
    public MatterFilter {
        words = words.strip();
    }

    /** Everything on one register. */
    public static MatterFilter of(String register) {
        return new MatterFilter(Optional.of(register), Show.ALL, "", Optional.empty());
    }

    /** How far matters have come, as a list asks (列表分类). */
    public enum Show {
        ALL(EnumSet.allOf(MatterState.class)),
        /** To be listed, given out or given out again (待立项交办). */
        TO_GIVE(EnumSet.of(MatterState.DRAFTED, MatterState.LISTED, MatterState.NOT_OURS)),
        /** At a unit (在办). */
        AT_WORK(EnumSet.of(
                MatterState.ASSIGNED,
                MatterState.SIGNED,
                MatterState.DECOMPOSED,
                MatterState.IN_PROGRESS,
                MatterState.FEEDBACK,
                MatterState.RETURNED)),
        /** Said to be done, and not closed (待核查办结). */
        TO_CLOSE(EnumSet.of(MatterState.CLOSE_REQUESTED, MatterState.VERIFYING)),
        /** Open beyond its last day (逾期). */
        OVERDUE(MatterState.OPEN),
        /** Closed or written off, and still watched (办结观察). */
        WATCHED(EnumSet.of(MatterState.CLOSED, MatterState.WRITTEN_OFF)),
        ARCHIVED(EnumSet.of(MatterState.ARCHIVED)),
        /** Left the usual way (中止及其他). */
        ASIDE(EnumSet.of(MatterState.SUSPENDED, MatterState.MERGED, MatterState.ENDED, MatterState.STANDING));

        private final Set<MatterState> states;

        Show(Set<MatterState> states) {
            this.states = Set.copyOf(states);
        }

        public Set<MatterState> states() {
            return states;
        }
    }
}
