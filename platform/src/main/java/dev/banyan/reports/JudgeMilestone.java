package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.store.MilestoneClaims;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts that a milestone is reached, or returns the claim with a reason (审核节点). */
@Component
@Needs(Permission.REVIEW_REPORTS)
public class JudgeMilestone {
    private final MilestoneClaims claims;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;

    JudgeMilestone(MilestoneClaims claims, FindScope scopes, Journal journal, Clock clock) {
        this.claims = claims;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Outcome {
        JUDGED,
        NOT_FOUND,
        /** Somebody was faster. */
        NOT_WAITING,
        REASON_MISSING,
        /** Nobody judges what that person said. */
        OWN_CLAIM
    }

    @Transactional
    public Outcome judge(Actor actor, long id, boolean accepted, String reason) {
        var found = claims.find(id).filter(it -> scopes.of(actor).covers(it.unit()));
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        var milestone = found.get().milestone();
        var claim = claims.newestToChange(milestone).orElseThrow();
        if (claim.id() != id || claim.decision().isPresent()) {
            return Outcome.NOT_WAITING;
        }
        if (!accepted && reason.isBlank()) {
            return Outcome.REASON_MISSING;
        }
        if (claim.by().equals(actor.displayName())) {
            return Outcome.OWN_CLAIM;
        }
        var kind = accepted ? Decision.Kind.ACCEPTED : Decision.Kind.RETURNED;
        claims.decide(id, new Decision(kind, reason.strip(), actor.displayName(), clock.instant()));
        journal.record(new Deed(
                actor.displayName(),
                accepted ? "MilestoneAccepted" : "MilestoneReturned",
                "milestone",
                milestone.task().value() + "/" + milestone.number(),
                Optional.of(claim.words()),
                Optional.of(reason.strip()).filter(it -> !it.isEmpty())));
        return Outcome.JUDGED;
    }
}
