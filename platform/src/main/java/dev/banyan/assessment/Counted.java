package dev.banyan.assessment;

import dev.banyan.evaluationkernel.scores.Assessment;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A round with everything it was counted from (计分结果).
 *
 * @param members those assessed, in order and by the names they bore when the year opened
 * @param sheets in the same order
 * @param values all that were kept, by unit and item, in the order they came in
 */
public record Counted(
        Round round,
        SchemeVersion scheme,
        List<Assessed> members,
        Assessment.Group group,
        List<ScoreSheet> sheets,
        List<KeptValue> values) {
    public Counted {
        members = List.copyOf(members);
        sheets = List.copyOf(sheets);
        values = List.copyOf(values);
    }

    public Optional<ScoreSheet> sheet(String unit) {
        return sheets.stream().filter(it -> it.unit().equals(unit)).findFirst();
    }

    /** Whether the group is large enough to be placed at all. */
    public boolean placed() {
        return members.size() >= scheme.document().group().smallest();
    }

    /** What a unit's value for an item was, in the order it came in. */
    public List<KeptValue> values(String unit, String item) {
        return values.stream()
                .filter(it -> it.unit().equals(unit) && it.item().equals(item))
                .toList();
    }

    /** By place, and those that share one in the order of the group. */
    public List<ScoreSheet> inOrder() {
        return placed()
                ? sheets.stream()
                        .sorted(Comparator.comparingInt(it -> it.standing().place()))
                        .toList()
                : sheets;
    }

    /** Short name of a unit when the year opened. */
    public String name(String unit) {
        return members.stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .map(Assessed::name)
                .orElse(unit);
    }
}
