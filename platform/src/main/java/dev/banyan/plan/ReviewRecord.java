package dev.banyan.plan;

import dev.banyan.plan.rules.Review;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole review of one draft (审核记录): what it started from and every change since, with who made it.
 *
 * @param id the draft
 * @param document id of its source text
 * @param revises the plan it will be a new version of
 * @param state how far the review has come
 * @param openedBy who opened it
 * @param openedAt when
 * @param starting what it started from
 * @param changes what reviewers did, in order
 */
public record ReviewRecord(
        DraftId id,
        long document,
        Optional<PlanId> revises,
        State state,
        String openedBy,
        Instant openedAt,
        Draft starting,
        List<Change> changes) {
    public ReviewRecord {
        changes = List.copyOf(changes);
    }

    public enum State {
        OPEN,
        APPROVED,
        DISCARDED
    }

    /** One change, numbered from 1. */
    public record Change(int number, Edit edit, String actor, Instant at) {}

    /** The draft as it stands: every change applied to what it started from. */
    public Draft current() {
        var draft = starting;
        for (Change change : changes) {
            draft = switch (Review.apply(draft, change.edit())) {
                case Review.Applied applied -> applied.draft();
                case Review.Refused refused ->
                    throw new IllegalStateException(
                            "change " + change.number() + " of draft " + id.value() + ": " + refused.refusal());
            };
        }
        return draft;
    }
}
