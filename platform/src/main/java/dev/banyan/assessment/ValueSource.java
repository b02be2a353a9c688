package dev.banyan.assessment;

import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.evaluationkernel.scores.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of items come from (数据来源); each is a bean. An item of a scheme names it with the first word of its source, the
 * rest is told to it: {@code rate on-time-close}.
 */
public interface ValueSource {
    /** The first word of what an item writes. */
    String name();

    /** Whether the rest of what an item writes says something to it. */
    boolean knows(String argument);

    /** Whether what the argument names is there today; asked when somebody writes a scheme, never of versions that are kept. */
    default boolean finds(String argument) {
        return true;
    }

    /** Values by unit; a unit that is not among them owed something and did not hand it in. */
    Map<String, Found> values(Asked asked);

    /** Whether the values rest on what the units say of themselves (是否自报数据). */
    default boolean reportedByTheUnits(String argument) {
        return false;
    }

    /**
     * What is wanted (取数要求).
     *
     * @param argument what the item writes after the name
     * @param item its key
     * @param first first day of the round
     * @param last last day of the round
     * @param group those assessed, by their codes when the year opened, with whoever took over their work since
     * @param known what was recorded by then counts
     */
    record Asked(String argument, String item, LocalDate first, LocalDate last, PeerGroup group, Instant known) {
        /** Codes of those assessed. */
        public List<String> units() {
            return group.members().stream().map(PeerGroup.Member::unit).toList();
        }

        /** For which of them what was said of a unit on a day counts: itself, or whose work it took over. */
        Optional<String> member(String unit, LocalDate day) {
            return group.member(unit, day).or(() -> Optional.of(unit).filter(units()::contains));
        }
    }

    /** A value with where it comes from. */
    record Found(Value value, Origin origin) {
        /** Whether another says the same, however its figures are written. */
        boolean same(Found other) {
            return value.plain().equals(other.value.plain()) && origin.equals(other.origin);
        }
    }
}
