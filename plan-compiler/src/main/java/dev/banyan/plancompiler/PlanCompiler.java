package dev.banyan.plancompiler;

import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.deadlines.Period;
import dev.banyan.plancompiler.figures.Figures;
import dev.banyan.plancompiler.lint.Lint;
import dev.banyan.plancompiler.names.NamedEntities;
import dev.banyan.plancompiler.structure.Structure;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.Tables;
import dev.banyan.plancompiler.text.WorkingText;
import dev.banyan.plancompiler.units.ResponsibleBodies;
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
        var spacing = Spacing.of(source.text());
        return spacing.isNone() ? read(source) : spacing.opened(read(spacing.closed(source)), source.text());
    }

    private static PlanDraft read(SourceText source) {
        var text = new WorkingText(source.text());
        var tables = Tables.of(text.folded());
        var nodes = Structure.read(text, source.headings(), tables);
        var layout = Layout.of(text, nodes);
        var responsibles = ResponsibleBodies.read(layout, nodes, tables);
        var period = Period.of(text, nodes, source.publicationYear());
        var deadlines = new Deadlines(layout, period);
        var indicators = Figures.read(layout, deadlines);
        var entities = NamedEntities.read(text, nodes);
        var draft = new PlanDraft(source.text(), period, nodes, indicators, responsibles, List.of(), entities);
        var findings = Lint.check(draft, layout, deadlines);
        return new PlanDraft(source.text(), period, nodes, indicators, responsibles, findings, entities);
    }
}
