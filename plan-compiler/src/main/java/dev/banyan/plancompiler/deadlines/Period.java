package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.List;
import java.util.OptionalInt;

/** Finds the years a plan speaks for (规划期). */
public final class Period {
    private Period() {}

    public static PlanPeriod of(WorkingText text, List<DraftNode> nodes, OptionalInt publicationYear) {
        return PlanPeriod.UNKNOWN;
    }
}
