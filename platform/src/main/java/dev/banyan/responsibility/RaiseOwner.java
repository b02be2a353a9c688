package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.directory.Unit;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.rules.LifeCycle;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.rules.Ranks;
import dev.banyan.responsibility.store.Assignments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a leader one rank up answer for a duty (高挂一级). */
@Component
@Needs(Permission.SUPERVISE)
public class RaiseOwner {
    private final Assignments assignments;
    private final FindPosts posts;
    private final FindUnits units;
    private final FindScope scopes;
    private final RecordFacts facts;

    RaiseOwner(Assignments assignments, FindPosts posts, FindUnits units, FindScope scopes, RecordFacts facts) {
        this.assignments = assignments;
        this.posts = posts;
        this.units = units;
        this.scopes = scopes;
        this.facts = facts;
    }

    /** Who would answer for it next; empty if there is nobody above. */
    @OpenToAll(reason = "judges a duty that the caller has")
    public Optional<Post> next(Assignment duty) {
        List<Post> above = units.find(duty.unit())
                .flatMap(Unit::parent)
                .map(unit -> posts.of(unit, facts.today()))
                .orElse(List.of());
        return Ranks.above(duty.terms().posts().leader(), posts.of(duty.unit(), facts.today()), above);
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome raise(Actor actor, UUID request, AssignmentId id, String reason) {
        var reach = new Reach(scopes.of(actor));
        var shown = assignments.find(id).filter(reach::gives);
        if (shown.isEmpty()) {
            return new Outcome.NotFound();
        }
        facts.hold(shown.get().task());
        var before = assignments.find(id).orElseThrow();
        if (facts.doneBefore(request).stream().anyMatch(it -> it.id().equals(id))) {
            return new Outcome.Done(before);
        }
        var faults = OrderCheck.reason(reason).collect(Collectors.toSet());
        if (LifeCycle.TABLE.after(before.state(), Step.OWNER_RAISED).isEmpty()) {
            faults.add(Refusal.NOT_NOW);
        }
        var next = next(before);
        if (next.isEmpty()) {
            faults.add(Refusal.NOBODY_ABOVE);
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var terms = before.terms();
        var raised = new Assignment.Terms(
                terms.due(),
                terms.weight(),
                terms.signBy(),
                terms.signByTime(),
                new Assignment.Posts(next.map(Post::id), terms.posts().liaison()));
        return new Outcome.Done(
                facts.step(new Hand(actor, request), before, Step.OWNER_RAISED, Content.moving(raised, reason)));
    }
}
