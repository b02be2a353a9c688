package dev.banyan.plancompiler;

import dev.banyan.plancompiler.structure.Structure;
import dev.banyan.plancompiler.text.WorkingText;
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
        var text = new WorkingText(source.text());
        var nodes = Structure.read(text, source.headings());
        return new PlanDraft(source.text(), PlanPeriod.UNKNOWN, nodes, List.of(), List.of(), List.of(), List.of());
    }
}
