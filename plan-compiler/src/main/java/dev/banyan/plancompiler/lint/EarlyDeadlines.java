package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import java.util.List;

/** Dates by which something is due before the plan begins (时限早于规划期). */
final class EarlyDeadlines implements Check {
    @Override
    public List<Finding> check(Examined examined) {
        var firstYear = examined.draft.period().firstYear();
        if (firstYear.isEmpty()) {
            return List.of();
        }
        return examined.deadlines.dueBeforeStart().stream()
                .filter(examined::asks)
                .map(place -> Examined.finding(
                        Kind.DEADLINE_BEFORE_START,
                        Severity.ERROR,
                        examined.nodeAt(place),
                        place,
                        examined.words(place),
                        Integer.toString(firstYear.getAsInt())))
                .toList();
    }
}
