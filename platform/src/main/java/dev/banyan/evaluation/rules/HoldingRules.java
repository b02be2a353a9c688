package dev.banyan.evaluation.rules;

import dev.banyan.evaluation.RuleChoice;
import dev.banyan.evaluationkernel.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which rules hold on a day (适用规则). */
public final class HoldingRules {
    private HoldingRules() {}

    /**
     * The choice with the latest first day that has come; of two for one day the later one, and the default before any.
     *
     * @param choices in any order
     * @param known choices made later do not count
     */
    public static String on(LocalDate day, Instant known, List<RuleChoice> choices) {
        return choices.stream()
                .filter(choice -> !choice.since().isAfter(day) && !choice.at().isAfter(known))
                .max(Comparator.comparing(RuleChoice::since).thenComparing(RuleChoice::id))
                .map(RuleChoice::rules)
                .orElse(RuleSet.SHIPPED.getFirst());
    }
}
