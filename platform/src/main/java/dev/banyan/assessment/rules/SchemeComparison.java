package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.ScoreSheet;
import dev.banyan.evaluationkernel.scores.ScoreSheet.ItemScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same units counted by two schemes, held beside one another (方案对比). */
public final class SchemeComparison {
    private static final int PLACES = 12;

    private SchemeComparison() {}

    /**
     * What became of a group (计分结果).
     *
     * @param sheets in the order of the group
     */
    public record Counting(Scheme scheme, List<ScoreSheet> sheets) {
        public Counting {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * What another scheme does to a unit (变动).
     *
     * @param decides the item that did most of it; none if the total stays
     */
    public record Move(ScoreSheet before, ScoreSheet after, Optional<Contribution> decides) {
        public String unit() {
            return before.unit();
        }

        /** How many places it gains; loses, if negative. */
        public int gained() {
            return before.standing().place() - after.standing().place();
        }

        public BigDecimal points() {
            return after.published().subtract(before.published());
        }

        public boolean regraded() {
            return !before.standing().grade().equals(after.standing().grade());
        }
    }

    /**
     * What an item does to a total (指标贡献).
     *
     * @param before points of the total that came from it
     * @param after nothing if the other scheme does not have it
     */
    public record Contribution(String item, BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /** One for each unit, in the order of the group. */
    public static List<Move> of(Counting before, Counting after) {
        var others = new HashMap<String, ScoreSheet>();
        after.sheets().forEach(sheet -> others.put(sheet.unit(), sheet));
        return before.sheets().stream()
                .flatMap(sheet -> Stream.ofNullable(others.get(sheet.unit()))
                        .map(other -> new Move(
                                sheet,
                                other,
                                decides(
                                        contributions(before.scheme(), sheet),
                                        contributions(after.scheme(), other),
                                        other.total().compareTo(sheet.total())))))
                .toList();
    }

    /** The largest change in the direction of the total; of equal ones the first by key. */
    private static Optional<Contribution> decides(
            Map<String, BigDecimal> before, Map<String, BigDecimal> after, int direction) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .map(item -> new Contribution(
                        item, before.getOrDefault(item, BigDecimal.ZERO), after.getOrDefault(item, BigDecimal.ZERO)))
                .filter(it -> it.change().signum() == direction && direction != 0)
                .max(Comparator.comparing(it -> it.change().abs()));
    }

    /**
     * How the total divides among the items, to twelve places, half up: what caps, shares and items that do not apply change in a block is
     * spread over its items by their points.
     */
    public static Map<String, BigDecimal> contributions(Scheme scheme, ScoreSheet sheet) {
        var all = new HashMap<String, BigDecimal>();
        for (var block : sheet.blocks()) {
            var got = block.items().stream().map(ItemScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            block.items()
                    .forEach(item -> all.put(
                            item.key(),
                            got.signum() == 0
                                    ? BigDecimal.ZERO
                                    : item.points()
                                            .multiply(block.inTotal())
                                            .divide(got, PLACES, RoundingMode.HALF_UP)));
        }
        for (int i = 0; i < sheet.adjustments().size(); i++) {
            var score = sheet.adjustments().get(i);
            all.put(score.key(), scheme.adjustments().get(i).breaksTiesOnly() ? BigDecimal.ZERO : score.points());
        }
        return all;
    }
}
