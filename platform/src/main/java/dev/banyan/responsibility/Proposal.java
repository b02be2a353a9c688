package dev.banyan.responsibility;

import dev.banyan.plan.Task;
import dev.banyan.responsibility.rules.UnitNames;
import java.util.List;

/**
 * An assignment that the text of a plan suggests (文中建议的承办件).
 *
 * @param task the task
 * @param printed name of the body as printed
 * @param role role that the text gives it
 * @param weight share of the task in whole percent
 * @param match which unit it means
 * @param inherited whether it is named above the task, for all that stands below
 * @param made units that have the task in this role already
 */
public record Proposal(
        Task task,
        String printed,
        DutyRole role,
        int weight,
        UnitNames.Match match,
        boolean inherited,
        List<String> made) {
    public Proposal {
        made = List.copyOf(made);
    }

    /** Units it could be given to; a person chooses if {@link UnitNames.Several}. */
    public List<String> units() {
        return switch (match) {
            case UnitNames.One(var unit) -> List.of(unit.code());
            case UnitNames.Every(var units) ->
                units.stream().map(it -> it.code()).toList();
            case UnitNames.Several(var units) ->
                units.stream().map(it -> it.code()).toList();
            case UnitNames.Unknown() -> List.of();
        };
    }

    /** Whether there is nothing left to do. */
    public boolean done() {
        return !units().isEmpty() && made.containsAll(units());
    }
}
