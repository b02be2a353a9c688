package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.store.Assignments;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds assignments (查找承办件), never beyond the actor's scope: a unit sees its own and those it assigned itself. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class FindAssignments {
    private final Assignments assignments;
    private final FindScope scopes;

    FindAssignments(Assignments assignments, FindScope scopes) {
        this.assignments = assignments;
        this.scopes = scopes;
    }

    public Optional<Assignment> find(Actor actor, AssignmentId id) {
        return assignments.find(id).filter(within(actor)::covers);
    }

    /** All of a task that ever were, in the order they were given. */
    public List<Assignment> ofTask(Actor actor, TaskId task) {
        return inScope(actor, assignments.ofTask(task));
    }

    /** All of these tasks that ever were. */
    public List<Assignment> ofTasks(Actor actor, Collection<TaskId> tasks) {
        return inScope(actor, assignments.ofTasks(tasks));
    }

    /** When the work was first given to each of these that somebody found (交办日期). */
    public Map<AssignmentId, LocalDate> given(Collection<Assignment> found) {
        return assignments.given(found.stream().map(Assignment::id).toList());
    }

    /** All of a unit that ever were. */
    public List<Assignment> ofUnit(Actor actor, String unit) {
        return inScope(actor, assignments.ofUnit(unit));
    }

    /** A page of those that a filter lets through, the next due first. */
    public Page<Assignment> page(Actor actor, AssignmentFilter filter, int page) {
        return assignments.page(inReach(actor, filter), page);
    }

    /** Those that a filter lets through, in the order they were given, for whoever reads on from one of them. */
    public List<Assignment> after(Actor actor, AssignmentFilter filter, AssignmentId after, int most) {
        return assignments.after(inReach(actor, filter), after, most);
    }

    /**
     * Whose share of a task an assignment is, without how it stands (承办责任).
     *
     * @param unit answers for the task, or did
     */
    public record Duty(AssignmentId id, TaskId task, String unit) {}

    /** Every assignment whose unit ever had to answer for a task, in the order they were given: of a whole city at once. */
    public List<Duty> answering(Actor actor) {
        return assignments.answering(inReach(actor, AssignmentFilter.OPEN).units());
    }

    /** What the actor acts for and stands in a state; what may merely be read stands in the register. */
    public AssignmentFilter own(Actor actor, Assignment.State state) {
        return narrowed(AssignmentFilter.in(state), scopes.of(actor));
    }

    /** The filter of a list as the actor gets it; whoever counts a list counts under the same. */
    AssignmentFilter inReach(Actor actor, AssignmentFilter filter) {
        return narrowed(filter, scopes.toRead(actor));
    }

    private static AssignmentFilter narrowed(AssignmentFilter filter, Scope scope) {
        return switch (scope) {
            case Scope.WholeCity _ -> filter;
            case Scope.Units(Set<String> codes) ->
                filter.of(filter.units()
                        .map(asked -> asked.stream().filter(codes::contains).collect(Collectors.toSet()))
                        .orElse(codes));
        };
    }

    /** What happened to an assignment, in the order it was recorded; nothing if it lies out of reach. */
    public List<AssignmentFact> facts(Actor actor, AssignmentId id) {
        return find(actor, id).map(it -> assignments.facts(it.id())).orElse(List.of());
    }

    private List<Assignment> inScope(Actor actor, List<Assignment> found) {
        return found.stream().filter(within(actor)::covers).toList();
    }

    private Reach within(Actor actor) {
        return new Reach(scopes.toRead(actor));
    }

    private record Reach(Scope scope) {
        boolean covers(Assignment assignment) {
            return scope.covers(assignment.unit())
                    || assignment.assigner().filter(scope::covers).isPresent();
        }
    }
}
