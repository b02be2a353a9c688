package dev.banyan.responsibility;

import dev.banyan.directory.Scope;
import java.util.List;
import java.util.Optional;

/**
 * On whose behalf an office assigns (交办权限): the city's office for the city; a county's for the county, which passes on what the
 * county leads to the units below it and leaves alone what the city gave.
 */
record Reach(Scope scope) {

    /** Whether an assignment is the actor's to give, change and take back. */
    boolean gives(Assignment assignment) {
        return switch (scope) {
            case Scope.WholeCity _ -> true;
            case Scope.Units units ->
                assignment.assigner().filter(units::covers).isPresent();
        };
    }

    sealed interface Assigner {}

    /** The city itself. */
    record City() implements Assigner {}

    /** The unit in reach that leads the task. */
    record Unit(String code) implements Assigner {}

    /** Nobody for whom the actor may act. */
    record Nobody() implements Assigner {}

    /** @param ofTask all assignments of the task */
    Assigner assigner(List<Assignment> ofTask) {
        return switch (scope) {
            case Scope.WholeCity _ -> new City();
            case Scope.Units units ->
                ofTask.stream()
                        .filter(it -> it.role() == DutyRole.LEAD && it.state().live() && units.covers(it.unit()))
                        .findFirst()
                        .<Assigner>map(it -> new Unit(it.unit()))
                        .orElse(new Nobody());
        };
    }

    static Optional<String> code(Assigner assigner) {
        return switch (assigner) {
            case City(), Nobody() -> Optional.empty();
            case Unit(String code) -> Optional.of(code);
        };
    }
}
