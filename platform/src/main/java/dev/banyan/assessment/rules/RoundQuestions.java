package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Assessment.Group;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.Value;
import dev.banyan.evaluationkernel.scores.Value.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions that the values and scores of a round lead to (考核数据疑问): thresholds, own words, easy targets. */
public final class RoundQuestions {
    private RoundQuestions() {}

    /** @param earlier values of the same round of earlier years, by unit and item, the latest year last */
    public static List<HonestyQuestion> of(
            Scheme scheme, Group group, List<ScoreSheet> sheets, List<Map<String, Map<String, Value>>> earlier) {
        var questions = new ArrayList<HonestyQuestion>();
        scheme.items().forEach(item -> {
            questions.addAll(Thresholds.questions(item, values(group, item)));
            group.units().forEach(unit -> easyTarget(unit, item, group, earlier).ifPresent(questions::add));
        });
        sheets.forEach(sheet -> ownWord(scheme, sheet).ifPresent(questions::add));
        return List.copyOf(questions);
    }

    private static List<Value> values(Group group, Item item) {
        return group.units().stream()
                .map(unit -> value(group.values(), unit, item))
                .toList();
    }

    private static Value value(Map<String, Map<String, Value>> values, String unit, Item item) {
        return values.getOrDefault(unit, Map.of()).getOrDefault(item.key(), Value.MISSING);
    }

    /** Only rules for which more is better go by targets of the units' own. */
    private static Optional<HonestyQuestion> easyTarget(
            String unit, Item item, Group group, List<Map<String, Map<String, Value>>> earlier) {
        boolean own = item.rule() instanceof ScoreRule.Composite
                || item.rule() instanceof ScoreRule.Ratio ratio
                        && ratio.target().isEmpty();
        return Thresholds.measured(value(group.values(), unit, item))
                .filter(_ -> own)
                .flatMap(Measured::target)
                .flatMap(target -> HonestyChecks.easyTarget(
                        unit,
                        item.key(),
                        target,
                        earlier.stream()
                                .flatMap(values -> Thresholds.measured(value(values, unit, item)).stream())
                                .map(Measured::actual)
                                .toList(),
                        true));
    }

    private static Optional<HonestyQuestion> ownWord(Scheme scheme, ScoreSheet sheet) {
        var contributions = SchemeComparison.contributions(scheme, sheet);
        var own = scheme.items()
                .filter(Item::reportedByTheUnit)
                .map(item -> contributions.getOrDefault(item.key(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return HonestyChecks.ownWord(sheet.unit(), own, sheet.total());
    }
}
