package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.rules.SplitCheck;
import dev.banyan.responsibility.rules.UnitsBelow;
import dev.banyan.responsibility.store.Assignments;
import dev.banyan.responsibility.store.Splits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaks a task down for the units below the one that leads it (分解任务): the parts become tasks of their own, each led by its
 * unit. Doing it again makes a new version; the old ones stay.
 */
@Component
@Needs(Permission.BREAK_DOWN_TASKS)
public class BreakDownTask {
    private final FindTasks tasks;
    private final Assignments assignments;
    private final Splits splits;
    private final KnownBodies bodies;
    private final FindScope scopes;
    private final PassParts parts;
    private final FindAims aims;

    BreakDownTask(
            FindTasks tasks,
            Assignments assignments,
            Splits splits,
            KnownBodies bodies,
            FindScope scopes,
            PassParts parts,
            FindAims aims) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.splits = splits;
        this.bodies = bodies;
        this.scopes = scopes;
        this.parts = parts;
        this.aims = aims;
    }

    /**
     * What whoever breaks a task down has to know.
     *
     * @param lead the assignment under which the unit leads the task
     * @param due last day of every part
     * @param aims numbers of the task that can be split
     * @param units units that may be given a part
     * @param versions how it was broken down so far, the newest first
     * @param parts assignments of the parts there are, whatever became of them
     */
    public record Desk(
            Task task,
            Assignment lead,
            LocalDate due,
            List<Aim> aims,
            List<Unit> units,
            List<Split> versions,
            List<Assignment> parts) {}

    /** Empty unless a unit in the actor's reach leads the task and has signed for it. */
    @Transactional(readOnly = true)
    public Optional<Desk> desk(Actor actor, TaskId id) {
        var scope = scopes.of(actor);
        var task = tasks.find(id).filter(it -> !it.dropped());
        return task.flatMap(it -> assignments.ofTask(id).stream()
                .filter(lead -> lead.role() == DutyRole.LEAD
                        && lead.state() == Assignment.State.SIGNED
                        && scope.covers(lead.unit()))
                .findFirst()
                .map(lead -> desk(it, lead)));
    }

    private Desk desk(Task task, Assignment lead) {
        var due = Stream.concat(task.due().stream(), Stream.of(lead.due()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        var versions = splits.versions(task.id());
        var children = tasks.below(task.id()).stream().map(Task::id).toList();
        return new Desk(
                task,
                lead,
                due,
                aims.of(task),
                UnitsBelow.of(lead.unit(), bodies.all(), bodies.membersOf(lead.unit())),
                versions,
                assignments.ofTasks(children));
    }

    /** What would stand against a plan, and what its figures come to; empty as {@link #desk} is. */
    @Transactional(readOnly = true)
    public Optional<SplitCheck> check(Actor actor, TaskId id, SplitPlan plan) {
        return desk(actor, id).map(desk -> check(desk, plan));
    }

    private SplitCheck check(Desk desk, SplitPlan plan) {
        return SplitCheck.of(
                plan,
                new SplitCheck.Whole(
                        desk.due(),
                        desk.units().stream().map(Unit::code).collect(Collectors.toSet()),
                        tasks.below(desk.task().id()).stream().map(Task::id).collect(Collectors.toSet()),
                        !desk.versions().isEmpty()));
    }

    public sealed interface Outcome {}

    public record BrokenDown(Split split) implements Outcome {}

    public record Refused(SplitCheck check) implements Outcome {}

    /** Somebody else broke it down since it was shown. */
    public record ChangedMeanwhile(String by) implements Outcome {}

    /** No unit in reach leads the task and has signed for it. */
    public record NotYours() implements Outcome {}

    /**
     * @param request names this very request: sent twice, it is carried out once
     * @param seen version that the actor had before the eyes; 0 if none
     */
    @Transactional
    public Outcome breakDown(Actor actor, UUID request, TaskId id, int seen, SplitPlan plan) {
        assignments.hold(id);
        tasks.below(id).forEach(child -> assignments.hold(child.id()));
        var found = desk(actor, id);
        if (found.isEmpty()) {
            return new NotYours();
        }
        var before = splits.madeBy(request);
        if (before.isPresent()) {
            return new BrokenDown(before.get());
        }
        var desk = found.get();
        var current = desk.versions().stream().findFirst();
        if (current.map(Split::version).orElse(0) != seen) {
            return new ChangedMeanwhile(current.map(it -> it.note().actor()).orElse(""));
        }
        var check = check(desk, plan);
        return check.faults().isEmpty()
                ? new BrokenDown(parts.pass(new RecordFacts.Hand(actor, request), desk, plan))
                : new Refused(check);
    }
}
