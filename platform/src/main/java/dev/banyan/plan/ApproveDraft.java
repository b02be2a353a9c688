package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.Obstacle;
import dev.banyan.plan.rules.Snapshot;
import dev.banyan.plan.store.Drafts;
import dev.banyan.plan.store.Plans;
import dev.banyan.plan.store.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves a draft (审定): it becomes version 1 of a plan, or the next version of the plan it revises. */
@Component
@Needs(Permission.APPROVE_PLANS)
public class ApproveDraft {
    private final Drafts drafts;
    private final Plans plans;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    ApproveDraft(Drafts drafts, Plans plans, Tasks tasks, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Approved(PlanId plan, int version) implements Outcome {}

    public record Blocked(List<Obstacle> obstacles) implements Outcome {}

    public record ChangedMeanwhile(String by) implements Outcome {}

    public record NotOpen() implements Outcome {}

    /** @param seen revision of the draft that the actor had before the eyes */
    @Transactional
    public Outcome approve(Actor actor, DraftId id, int seen) {
        return approve(actor, id, seen, clock.instant());
    }

    /** @param at when it was approved, for a city that begins with a history */
    @Transactional
    Outcome approve(Actor actor, DraftId id, int seen, Instant at) {
        var found = drafts.findToChange(id);
        var before = plans.approvedFrom(id);
        if (before.isPresent()) {
            return new Approved(before.get().plan(), before.get().number());
        }
        if (found.isEmpty() || found.get().state() != ReviewRecord.State.OPEN) {
            return new NotOpen();
        }
        var review = found.get();
        var draft = review.current();
        if (draft.revision() != seen) {
            return new ChangedMeanwhile(review.changes().getLast().actor());
        }
        var obstacles = Obstacle.of(draft, review.revises().isPresent());
        return obstacles.isEmpty() ? approve(actor, review, draft, at) : new Blocked(obstacles);
    }

    private Approved approve(Actor actor, ReviewRecord review, Draft draft, Instant at) {
        var plan = review.revises().orElseGet(plans::begin);
        int number = plans.versions(plan).stream()
                        .mapToInt(PlanVersion.Entry::number)
                        .max()
                        .orElse(0)
                + 1;
        var version = new PlanVersion.Entry(
                plan, number, draft.title(), review.document(), review.id(), actor.displayName(), at);
        plans.keep(Snapshot.of(draft, version));
        tasks.keep(version);
        drafts.close(review.id(), ReviewRecord.State.APPROVED);
        journal.record(new Deed(actor.displayName(), "PlanApproved", "plan", plan.value())
                .after(draft.title() + ", version " + number + ", from draft "
                        + review.id().value()));
        return new Approved(plan, number);
    }
}
