package dev.banyan.responsibility;

import java.util.Optional;
import java.util.Set;

/**
 * Which assignments a list shall hold (承办件筛选条件).
 *
 * @param units units that owe them; empty for every unit in reach
 * @param state where they stand
 * @param role role of the unit
 * @param ended whether those handed over or taken back are listed too
 */
public record AssignmentFilter(
        Optional<Set<String>> units, Optional<Assignment.State> state, Optional<DutyRole> role, boolean ended) {
    /** Everything that is open. */
    public static final AssignmentFilter OPEN =
            new AssignmentFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public AssignmentFilter {
        units = units.map(Set::copyOf);
    }
}
