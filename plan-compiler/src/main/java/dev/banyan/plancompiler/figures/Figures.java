package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.List;

/** Reads the commitments that can be checked (指标识别). */
public final class Figures {
    private Figures() {}

    public static List<DraftIndicator> read(WorkingText text, List<DraftNode> nodes, PlanPeriod period) {
        return List.of();
    }
}
