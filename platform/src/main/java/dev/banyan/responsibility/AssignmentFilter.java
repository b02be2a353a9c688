package dev.banyan.responsibility;

import dev.banyan.plan.TaskId;
import java.util.Optional;
import java.util.Set;

/**
 * Which assignments a list shall hold (承办件筛选条件).
 *
 * @param units units that owe them; empty for every unit in reach
 * @param state where they stand
 * @param role role of the unit
 * @param tasks tasks they are of; empty for every task
 * @param ended whether those handed over or taken back are listed too
 */
public record AssignmentFilter(
        Optional<Set<String>> units,
        Optional<Assignment.State> state,
        Optional<DutyRole> role,
        Optional<Set<TaskId>> tasks,
        boolean ended) {
    /** Everything that is open. */
    public static final AssignmentFilter OPEN =
            new AssignmentFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** All that stand in one state. */
    public static AssignmentFilter in(Assignment.State state) {
        return new AssignmentFilter(
                Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty(), !state.open());
    }

    public AssignmentFilter {
        units = units.map(Set::copyOf);
        tasks = tasks.map(Set::copyOf);
    }

    /** The same within these units. */
    public AssignmentFilter of(Set<String> codes) {
        return new AssignmentFilter(Optional.of(codes), state, role, tasks, ended);
    }
}
