package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.directory.Scope;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import dev.banyan.responsibility.store.Assignments;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether every leaf has a live lead (查看责任覆盖), on any day and before a planned change. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadCoverage {
    private final FindTasks tasks;
    private final Assignments assignments;
    private final KnownBodies bodies;
    private final FindScope scopes;
    private final CityCalendar calendar;

    ReadCoverage(
            FindTasks tasks, Assignments assignments, KnownBodies bodies, FindScope scopes, CityCalendar calendar) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.bodies = bodies;
        this.scopes = scopes;
        this.calendar = calendar;
    }

    /** As things are known now, looked at for a day: of the whole city, or of the tasks that the actor's units have to do with. */
    public Coverage on(Actor actor, LocalDate day) {
        var open = assignments.open();
        return Coverage.of(inReach(actor, open), open, bodies.on(day), day);
    }

    /** How many reasons there are today why a task in reach has no live lead. */
    public int gaps(Actor actor) {
        return on(actor, today()).gaps().size();
    }

    public LocalDate today() {
        return calendar.today();
    }

    /**
     * What a planned change would do.
     *
     * @param affected open assignments of the unit, or of the post that is named in them
     * @param breaks gaps that would open
     */
    public record Preview(List<Assignment> affected, List<Coverage.Gap> breaks) {}

    public Preview before(Actor actor, Planned planned) {
        var open = assignments.open();
        var reach = inReach(actor, open);
        var known = bodies.on(planned.day());
        var now = Coverage.of(reach, open, known, planned.day());
        var then = Coverage.of(reach, open, known.after(changed(planned)), planned.day());
        var scope = scopes.toRead(actor);
        return new Preview(
                open.stream()
                        .filter(it -> scope.covers(it.unit()) && touches(planned, it))
                        .toList(),
                then.newAgainst(now));
    }

    private static Bodies changed(Planned planned) {
        return switch (planned) {
            case Planned.UnitEnds(String unit, LocalDate day) -> new Bodies(Map.of(unit, day), List.of());
            case Planned.PostFalls(Post post, LocalDate day) ->
                new Bodies(Map.of(), List.of(new Vacancy(post.id(), post.unit(), post.kind(), post.title(), day)));
        };
    }

    private static boolean touches(Planned planned, Assignment assignment) {
        return switch (planned) {
            case Planned.UnitEnds(String unit, LocalDate day) ->
                assignment.unit().equals(unit);
            case Planned.PostFalls(Post post, LocalDate day) ->
                assignment.terms().posts().names(post.id()) || assignment.unit().equals(post.unit());
        };
    }

    private List<Task> inReach(Actor actor, List<Assignment> open) {
        var standing = tasks.standing();
        return switch (scopes.toRead(actor)) {
            case Scope.WholeCity _ -> standing;
            case Scope.Units units -> {
                Set<TaskId> own = open.stream()
                        .filter(it -> units.covers(it.unit()))
                        .map(Assignment::task)
                        .collect(Collectors.toCollection(HashSet::new));
                // Parts follow the task they were broken out of.
                standing.stream()
                        .filter(task -> task.parent().filter(own::contains).isPresent())
                        .forEach(task -> own.add(task.id()));
                yield standing.stream().filter(task -> own.contains(task.id())).toList();
            }
        };
    }
}
