package dev.banyan.plan;

import java.time.Instant;
import java.util.Optional;

/** What a list says of an open draft (待审草案). */
public record DraftSummary(
        DraftId id,
        Optional<PlanId> revises,
        String title,
        String fileName,
        String openedBy,
        Instant openedAt,
        int changes) {}
