package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.PlanDraft;
import java.util.List;

/** Looks a draft over for what a drafter or reviewer should see (问题检查). */
public final class Lint {
    private Lint() {}

    public static List<Finding> check(PlanDraft draft) {
        return List.of();
    }
}
