package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.rules.LifeCycle;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.store.Assignments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to units (交办任务), changes what is wanted of them, and takes back. */
@Component
@Needs(Permission.ASSIGN_TASKS)
public class AssignTask {
    private final Assignments assignments;
    private final FindTasks tasks;
    private final FindUnits units;
    private final RecordFacts facts;
    private final FindScope scopes;

    AssignTask(Assignments assignments, FindTasks tasks, FindUnits units, RecordFacts facts, FindScope scopes) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.units = units;
        this.facts = facts;
        this.scopes = scopes;
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome assign(Actor actor, UUID request, Order order) {
        return switch (all(actor, request, List.of(order))) {
            case AllAssigned(List<Assignment> made) -> new Outcome.Done(made.getFirst());
            case NoneAssigned(Map<Integer, Set<Refusal>> reasons) ->
                new Outcome.Refused(reasons.getOrDefault(0, Set.of()));
        };
    }

    public sealed interface ManyOutcome {}

    public record AllAssigned(List<Assignment> made) implements ManyOutcome {}

    /** @param reasons what stands against which order, by its place in the list */
    public record NoneAssigned(Map<Integer, Set<Refusal>> reasons) implements ManyOutcome {}

    /** Carries out many orders in one step, or none of them. */
    @Transactional
    public ManyOutcome all(Actor actor, UUID request, List<Order> orders) {
        orders.stream()
                .map(Order::task)
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .forEach(facts::hold);
        var before = facts.doneBefore(request);
        if (!before.isEmpty()) {
            return new AllAssigned(before);
        }
        var found = tasks(orders);
        var reach = reach(actor);
        var reasons = refusals(reach, orders, found);
        if (!reasons.isEmpty()) {
            return new NoneAssigned(reasons);
        }
        var hand = new Hand(actor, request);
        return new AllAssigned(orders.stream()
                .map(order -> {
                    var due = OrderCheck.due(
                                    order.demand(),
                                    Optional.ofNullable(found.get(order.task())).flatMap(Task::due))
                            .orElseThrow();
                    return facts.assign(
                            hand,
                            order,
                            Reach.code(reach.assigner(assignments.ofTask(order.task()))),
                            facts.terms(due, order.demand()),
                            order.demand().reason());
                })
                .toList());
    }

    /** What stands against these orders, each judged as if those before it were carried out. */
    @Transactional(readOnly = true)
    public Map<Integer, Set<Refusal>> refusals(Actor actor, List<Order> orders) {
        return refusals(reach(actor), orders, tasks(orders));
    }

    private Reach reach(Actor actor) {
        return new Reach(scopes.of(actor));
    }

    private Map<TaskId, Task> tasks(List<Order> orders) {
        return tasks.find(orders.stream().map(Order::task).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Task::id, it -> it));
    }

    private Map<Integer, Set<Refusal>> refusals(Reach reach, List<Order> orders, Map<TaskId, Task> found) {
        var there = units.all().stream()
                .map(Unit::code)
                .filter(code -> reach.scope().covers(code))
                .collect(Collectors.toSet());
        Map<TaskId, List<Assignment>> standing = new TreeMap<>(Comparator.comparing(TaskId::value));
        assignments
                .ofTasks(found.keySet())
                .forEach(it -> standing.computeIfAbsent(it.task(), _ -> new ArrayList<>())
                        .add(it));
        var reasons = new TreeMap<Integer, Set<Refusal>>();
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var others = standing.computeIfAbsent(order.task(), _ -> new ArrayList<>());
            var task = Optional.ofNullable(found.get(order.task()))
                    .filter(_ -> !(reach.assigner(others) instanceof Reach.Nobody));
            var faults = OrderCheck.of(order, task, there.contains(order.unit()), others);
            if (faults.isEmpty()) {
                others.add(asIfMade(order, task.orElseThrow()));
            } else {
                reasons.put(i, new HashSet<>(faults));
            }
        }
        return reasons;
    }

    private Assignment asIfMade(Order order, Task task) {
        var today = facts.today();
        var due = OrderCheck.due(order.demand(), task.due()).orElseThrow();
        return new Assignment(
                new AssignmentId(0),
                order.task(),
                order.unit(),
                order.role(),
                Optional.empty(),
                new Assignment.Terms(
                        due,
                        order.demand().weight(),
                        today,
                        Optional.empty(),
                        order.demand().posts()),
                new Assignment.Standing(
                        Assignment.State.ASSIGNED, 1, today, Optional.empty(), "", Assignment.Moves.none(due)));
    }

    /**
     * Changes due date, weight or posts (变更).
     *
     * @param seen number of facts that the actor had before the eyes
     */
    @Transactional
    public Outcome change(Actor actor, UUID request, AssignmentId id, int seen, Order.Demand demand) {
        return step(actor, request, id, seen, Step.CHANGED, before -> {
            var order = new Order(before.task(), before.unit(), before.role(), demand);
            var task = tasks.find(before.task());
            var others = assignments.ofTask(before.task()).stream()
                    .filter(it -> !it.id().equals(id))
                    .toList();
            var faults = OrderCheck.of(order, task, true, others);
            return faults.isEmpty()
                    ? new Allowed(new Content(
                            Optional.of(new Assignment.Terms(
                                    OrderCheck.due(demand, task.orElseThrow().due())
                                            .orElseThrow(),
                                    demand.weight(),
                                    before.terms().signBy(),
                                    before.terms().signByTime(),
                                    demand.posts())),
                            demand.reason(),
                            Optional.empty()))
                    : new Denied(faults);
        });
    }

    /** Gives what came back to the same unit again, with the reason why it is theirs (重新交办). */
    @Transactional
    public Outcome again(Actor actor, UUID request, AssignmentId id, int seen, String reason) {
        return step(
                actor,
                request,
                id,
                seen,
                Step.REASSIGNED,
                before -> reasoned(reason)
                        .orElseGet(() -> new Allowed(new Content(
                                Optional.of(facts.anew(
                                        before.terms(), before.terms().posts())),
                                Optional.of(reason.strip()),
                                Optional.empty()))));
    }

    /** Wants it of this unit no longer (收回). */
    @Transactional
    public Outcome takeBack(Actor actor, UUID request, AssignmentId id, int seen, String reason) {
        return step(
                actor,
                request,
                id,
                seen,
                Step.TAKEN_BACK,
                _ -> reasoned(reason).orElseGet(() -> new Allowed(Content.because(reason))));
    }

    private static Optional<Judgement> reasoned(String reason) {
        var faults = OrderCheck.reason(reason).collect(Collectors.toSet());
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Denied(faults));
    }

    private sealed interface Judgement {}

    private record Allowed(Content content) implements Judgement {}

    private record Denied(Set<Refusal> reasons) implements Judgement {}

    private interface Judge {
        Judgement of(Assignment before);
    }

    private Outcome step(Actor actor, UUID request, AssignmentId id, int seen, Step step, Judge judge) {
        var shown = assignments.find(id).filter(reach(actor)::gives);
        if (shown.isEmpty()) {
            return new Outcome.NotFound();
        }
        facts.hold(shown.get().task());
        var before = assignments.find(id).orElseThrow();
        if (facts.doneBefore(request).stream().anyMatch(it -> it.id().equals(id))) {
            return new Outcome.Done(before);
        }
        if (before.standing().facts() != seen) {
            return new Outcome.ChangedMeanwhile(before.standing().by());
        }
        if (LifeCycle.TABLE.after(before.state(), step).isEmpty()) {
            return Outcome.Refused.because(Refusal.NOT_NOW);
        }
        return switch (judge.of(before)) {
            case Denied(Set<Refusal> reasons) -> new Outcome.Refused(reasons);
            case Allowed(Content content) ->
                new Outcome.Done(facts.step(new Hand(actor, request), before, step, content));
        };
    }
}
