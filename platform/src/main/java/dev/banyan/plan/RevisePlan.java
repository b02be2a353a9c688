package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.StartingDraft;
import dev.banyan.plan.store.Drafts;
import dev.banyan.plan.store.Plans;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft of a plan's next version (修订计划), starting from the newest one. */
@Component
@Needs(Permission.UPLOAD_PLANS)
public class RevisePlan {
    private final Drafts drafts;
    private final Plans plans;
    private final Journal journal;
    private final Clock clock;

    RevisePlan(Drafts drafts, Plans plans, Journal journal, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /** The draft, the one already open if there is one; empty if there is no such plan. */
    @Transactional
    public Optional<DraftId> start(Actor actor, PlanId plan) {
        return plans.versions(plan).stream()
                .findFirst()
                .flatMap(newest -> plans.find(plan, newest.number()))
                .map(newest -> drafts.openRevisionOf(plan).orElseGet(() -> open(actor, newest)));
    }

    private DraftId open(Actor actor, PlanVersion newest) {
        var plan = newest.entry().plan();
        var id = drafts.open(
                newest.entry().document(),
                Optional.of(plan),
                StartingDraft.from(newest),
                actor.displayName(),
                clock.instant());
        journal.record(new Deed(actor.displayName(), "RevisionStarted", "draft", id.value())
                .after("plan " + plan.value() + ", from version "
                        + newest.entry().number()));
        return id;
    }
}
