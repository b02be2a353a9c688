package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.store.Assignments;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets another unit go on with what a unit owes (移交): one assignment, or all of them in one step. */
@Component
@Needs(Permission.ASSIGN_TASKS)
public class HandOver {
    private final Assignments assignments;
    private final FindUnits units;
    private final RecordFacts facts;
    private final FindScope scopes;

    HandOver(Assignments assignments, FindUnits units, RecordFacts facts, FindScope scopes) {
        this.assignments = assignments;
        this.units = units;
        this.facts = facts;
        this.scopes = scopes;
    }

    /** The answer holds the assignment that goes on. */
    @Transactional
    public Outcome one(Actor actor, UUID request, AssignmentId id, int seen, String to, String reason) {
        var shown = assignments.find(id).filter(reach(actor)::gives);
        if (shown.isEmpty()) {
            return new Outcome.NotFound();
        }
        facts.hold(shown.get().task());
        var before = assignments.find(id).orElseThrow();
        var earlier = facts.doneBefore(request);
        if (!earlier.isEmpty()) {
            return new Outcome.Done(earlier.getLast());
        }
        if (before.standing().facts() != seen) {
            return new Outcome.ChangedMeanwhile(before.standing().by());
        }
        var faults = faults(actor, before.unit(), to, reason);
        if (!before.state().open()) {
            faults.add(Refusal.NOT_NOW);
        }
        return faults.isEmpty()
                ? new Outcome.Done(pass(new Hand(actor, request), before, to, reason))
                : new Outcome.Refused(faults);
    }

    public sealed interface AllOutcome {}

    /** @param assignments those that go on at the successor */
    public record AllHandedOver(List<Assignment> assignments) implements AllOutcome {}

    public record NoneHandedOver(Set<Refusal> reasons) implements AllOutcome {}

    /** Everything open that the actor may give and a unit owes, before the unit ends or is merged. */
    @Transactional
    public AllOutcome all(Actor actor, UUID request, String from, String to, String reason) {
        assignments.ofUnit(from).stream()
                .map(Assignment::task)
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .forEach(facts::hold);
        var earlier = facts.doneBefore(request);
        if (!earlier.isEmpty()) {
            return new AllHandedOver(
                    earlier.stream().filter(it -> it.unit().equals(to)).toList());
        }
        var reach = reach(actor);
        var open = assignments.ofUnit(from).stream()
                .filter(it -> it.state().open() && reach.gives(it))
                .toList();
        var faults = faults(actor, from, to, reason);
        if (open.isEmpty()) {
            faults.add(Refusal.NOTHING_TO_HAND_OVER);
        }
        if (!faults.isEmpty()) {
            return new NoneHandedOver(faults);
        }
        var hand = new Hand(actor, request);
        return new AllHandedOver(
                open.stream().map(it -> pass(hand, it, to, reason)).toList());
    }

    private Reach reach(Actor actor) {
        return new Reach(scopes.of(actor));
    }

    private HashSet<Refusal> faults(Actor actor, String from, String to, String reason) {
        var faults = OrderCheck.reason(reason).collect(Collectors.toCollection(HashSet::new));
        if (!scopes.of(actor).covers(to)
                || units.all().stream().noneMatch(unit -> unit.code().equals(to))) {
            faults.add(Refusal.NO_SUCH_UNIT);
        }
        if (from.equals(to)) {
            faults.add(Refusal.SAME_UNIT);
        }
        return faults;
    }

    /** The successor's own assignment in the same role takes the weight over; otherwise it gets a new one. */
    private Assignment pass(Hand hand, Assignment before, String to, String reason) {
        var next = assignments.ofTask(before.task()).stream()
                .filter(it -> it.unit().equals(to)
                        && it.role() == before.role()
                        && it.state().live())
                .findFirst()
                .map(successor -> grown(hand, successor, before, reason))
                .orElseGet(() -> facts.assign(
                        hand,
                        new Order(before.task(), to, before.role(), Order.Demand.usual(before.role())),
                        before.assigner(),
                        facts.anew(before.terms(), Assignment.Posts.NONE),
                        Optional.of(reason.strip())));
        facts.step(
                hand,
                before,
                Step.HANDED_OVER,
                new Content(Optional.empty(), Optional.of(reason.strip()), Optional.of(next.id())));
        facts.tellHandOver(before, next.id());
        return next;
    }

    private Assignment grown(Hand hand, Assignment successor, Assignment before, String reason) {
        var terms = successor.terms();
        var grown = new Assignment.Terms(
                terms.due(),
                Math.min(100, terms.weight() + before.weight()),
                terms.signBy(),
                terms.signByTime(),
                terms.posts());
        return facts.step(
                hand,
                successor,
                Step.CHANGED,
                new Content(Optional.of(grown), Optional.of(reason.strip()), Optional.empty()));
    }
}
