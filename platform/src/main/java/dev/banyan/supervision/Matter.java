package dev.banyan.supervision;

import dev.banyan.plan.Privacy;
import dev.banyan.plan.RegisterEntry;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.TaskId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A matter on a register with what became of it (督办事项), computed from facts of four rooms.
 *
 * @param entry as it was entered; without the words that the actor may not know
 * @param type the register type it was entered by
 * @param known how much of it the actor may know
 * @param lead who leads it now
 * @param standing how far it has come
 */
public record Matter(RegisterEntry entry, RegisterType type, Privacy known, Optional<Lead> lead, Standing standing) {

    /**
     * Who leads it (主办单位).
     *
     * @param unit code of the unit
     * @param due last day that the unit was given
     */
    public record Lead(String unit, LocalDate due) {}

    /**
     * How far a matter has come (办理情况).
     *
     * @param steps how many facts of this room it has; whoever takes a step names the number seen
     * @param since day of the step that led here
     * @param falseTimes how often what was said to be done was not
     * @param watchUntil last day of watching, once it was written off
     */
    public record Standing(
            MatterState state, int steps, LocalDate since, int falseTimes, Optional<LocalDate> watchUntil) {
        Standing watched(Optional<LocalDate> until) {
            return new Standing(state, steps, since, falseTimes, until);
        }
    }

    public TaskId task() {
        return entry.task();
    }

    public MatterState state() {
        return standing.state();
    }

    /** The last day that holds: the one its lead unit was given, or that of the entry. */
    public LocalDate due() {
        return lead.map(Lead::due).orElse(entry.content().due());
    }

    public boolean overdue(LocalDate today) {
        return state().open() && today.isAfter(due());
    }

    /** Whether the actor may know what it says. */
    public boolean readable() {
        return type.form().privacy().compareTo(known) <= 0;
    }

    /** Whether the actor may know what a field says. */
    public boolean readable(RegisterType.Field field) {
        return readable() && field.privacy().compareTo(known) <= 0;
    }
}
