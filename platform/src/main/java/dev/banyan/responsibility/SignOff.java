package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.rules.LifeCycle;
import dev.banyan.responsibility.rules.OrderCheck;
import dev.banyan.responsibility.store.Assignments;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs for an assignment (签收), or sends it back to whoever gave it as not ours (退件); never to another unit. */
@Component
@Needs(Permission.SIGN_ASSIGNMENTS)
public class SignOff {
    private final Assignments assignments;
    private final FindScope scopes;
    private final RecordFacts facts;

    SignOff(Assignments assignments, FindScope scopes, RecordFacts facts) {
        this.assignments = assignments;
        this.scopes = scopes;
        this.facts = facts;
    }

    /**
     * @param request names this very request: sent twice, it is carried out once
     * @param seen number of facts that the actor had before the eyes
     */
    @Transactional
    public Outcome sign(Actor actor, UUID request, AssignmentId id, int seen) {
        return step(new Hand(actor, request), id, seen, Step.SIGNED, Content.NOTHING);
    }

    /** @param reason why it is not ours; it must be given */
    @Transactional
    public Outcome sendBack(Actor actor, UUID request, AssignmentId id, int seen, String reason) {
        var faults = OrderCheck.reason(reason).collect(Collectors.toSet());
        return faults.isEmpty()
                ? step(new Hand(actor, request), id, seen, Step.SENT_BACK, Content.because(reason))
                : new Outcome.Refused(faults);
    }

    private Outcome step(Hand hand, AssignmentId id, int seen, Step step, Content content) {
        var scope = scopes.of(hand.actor());
        var shown = assignments.find(id).filter(it -> scope.covers(it.unit()));
        if (shown.isEmpty()) {
            return new Outcome.NotFound();
        }
        facts.hold(shown.get().task());
        var before = assignments.find(id).orElseThrow();
        if (facts.doneBefore(hand.request()).stream().anyMatch(it -> it.id().equals(id))) {
            return new Outcome.Done(before);
        }
        if (before.standing().facts() != seen) {
            return new Outcome.ChangedMeanwhile(before.standing().by());
        }
        return LifeCycle.TABLE.after(before.state(), step).isEmpty()
                ? Outcome.Refused.because(Refusal.NOT_NOW)
                : new Outcome.Done(facts.step(hand, before, step, content));
    }
}
