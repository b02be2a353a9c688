package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Page;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.rules.Coverage;
import dev.banyan.responsibility.rules.Coverage.Bodies;
import dev.banyan.responsibility.rules.Coverage.Gap;
import dev.banyan.responsibility.rules.Coverage.Vacancy;
import dev.banyan.responsibility.store.Assignments;
import dev.banyan.responsibility.store.Gaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether every leaf has a live lead (查看责任覆盖), on any day and before a planned change. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
@Transactional(readOnly = true)
public class ReadCoverage {
    private final Gaps gaps;
    private final FindTasks tasks;
    private final Assignments assignments;
    private final KnownBodies bodies;
    private final FindScope scopes;
    private final CityCalendar calendar;

    ReadCoverage(
            Gaps gaps,
            FindTasks tasks,
            Assignments assignments,
            KnownBodies bodies,
            FindScope scopes,
            CityCalendar calendar) {
        this.gaps = gaps;
        this.tasks = tasks;
        this.assignments = assignments;
        this.bodies = bodies;
        this.scopes = scopes;
        this.calendar = calendar;
    }

    /** As things are known now, looked at for a day: of the whole city, or of the tasks that the actor's units have to do with. */
    public Coverage on(Actor actor, LocalDate day) {
        return gaps.count(scopes.toRead(actor), bodies.on(day), day);
    }

    /** Gaps of a day in the order of the tasks, from some place on. */
    public List<Gap> gaps(Actor actor, LocalDate day, long skip, int most) {
        return named(gaps.gaps(scopes.toRead(actor), bodies.on(day), day, skip, most));
    }

    /** A page of the gaps of a day. */
    public Page<Gap> page(Actor actor, LocalDate day, Coverage counted, int page) {
        return Page.ofLong(page, counted.gaps(), skip -> gaps(actor, day, skip, Page.SIZE));
    }

    /** Gaps of a later day that are not there on a day; the first of them. */
    public Page<Gap> ahead(Actor actor, LocalDate day, LocalDate later) {
        return broken(actor, bodies.on(later).newAgainst(bodies.on(day)), later);
    }

    /** How many reasons there are today why a task in reach has no live lead. */
    public long gaps(Actor actor) {
        return on(actor, today()).gaps();
    }

    public LocalDate today() {
        return calendar.today();
    }

    /**
     * What a planned change would do.
     *
     * @param affected open assignments of the unit, or of the post that is named in them
     * @param breaks gaps that would open; the first of them
     */
    public record Preview(List<Assignment> affected, Page<Gap> breaks) {}

    public Preview before(Actor actor, Planned planned) {
        var scope = scopes.toRead(actor);
        var affected =
                touched(planned).stream().filter(it -> scope.covers(it.unit())).toList();
        return new Preview(
                affected, broken(actor, changed(planned).newAgainst(bodies.on(planned.day())), planned.day()));
    }

    private Page<Gap> broken(Actor actor, Bodies news, LocalDate day) {
        var scope = scopes.toRead(actor);
        return new Page<>(named(gaps.broken(scope, news, day, Page.SIZE)), 1, gaps.countBroken(scope, news, day));
    }

    private static Bodies changed(Planned planned) {
        return switch (planned) {
            case Planned.UnitEnds(String unit, LocalDate day) -> new Bodies(Map.of(unit, day), List.of());
            case Planned.PostFalls(Post post, LocalDate day) ->
                new Bodies(Map.of(), List.of(new Vacancy(post.id(), post.unit(), post.kind(), post.title(), day)));
        };
    }

    private List<Assignment> touched(Planned planned) {
        return switch (planned) {
            case Planned.UnitEnds(String unit, LocalDate _) -> assignments.openOf(unit, Optional.empty());
            case Planned.PostFalls(Post post, LocalDate _) -> assignments.openOf(post.unit(), Optional.of(post.id()));
        };
    }

    private List<Gap> named(List<Gaps.Found> found) {
        var byId = tasks.find(found.stream().map(Gaps.Found::task).distinct().toList()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return found.stream()
                .map(it -> new Gap(Objects.requireNonNull(byId.get(it.task())), it.cause()))
                .toList();
    }
}
