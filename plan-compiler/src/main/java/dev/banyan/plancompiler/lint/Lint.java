package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.Comparator;
import java.util.List;

/** Looks a draft over for what a drafter or reviewer should see (问题检查). */
public final class Lint {
    private Lint() {}

    /** The findings by place, for a city of any type. */
    public static List<Finding> check(PlanDraft draft) {
        return check(draft, ReferenceRanges.ANY_CITY);
    }

    /** The findings by place; figures are held against the ranges of the given type of city (城市类型). */
    public static List<Finding> check(PlanDraft draft, String cityType) {
        var layout = Layout.of(new WorkingText(draft.text()), draft.nodes());
        return check(new Examined(draft, layout, new Deadlines(layout, draft.period())), cityType);
    }

    /** The findings by place, for a city of any type, where sentences and dates of the draft have been read already. */
    public static List<Finding> check(PlanDraft draft, Layout layout, Deadlines deadlines) {
        return check(new Examined(draft, layout, deadlines), ReferenceRanges.ANY_CITY);
    }

    private static List<Finding> check(Examined examined, String cityType) {
        List<Check> checks = List.of(
                new MissingParts(),
                new SuspiciousFigures(ReferenceRanges.forCity(cityType)),
                new RepeatedFigures(),
                new RepeatedCommitments(),
                new VagueRanks(),
                new SoftVerbs(),
                new EarlyDeadlines(),
                new Baselines(),
                new Percentages(),
                new Parts());
        return checks.stream()
                .flatMap(check -> check.check(examined).stream())
                .sorted(Comparator.comparing(Finding::span).thenComparing(Finding::kind))
                .toList();
    }

    /**
     * Commitments that two plans of one city both make (两份文件比对): duplicates, and contradictions where value and year clash.
     *
     * @return findings placed in {@code first}; {@link Finding#others()} are places in the text of {@code second}
     */
    public static List<Finding> between(PlanDraft first, PlanDraft second) {
        return RepeatedFigures.between(first, second);
    }
}
