package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How units of one peer group are assessed in one period (考核方案): data with a version; a frozen one never changes.
 *
 * @param version of this key
 * @param blocks in the order they are printed
 * @param adjustments added to and taken off the total
 * @param vetoes what keeps a unit from a grade
 */
public record Scheme(
        String key,
        String version,
        List<Block> blocks,
        List<Adjustment> adjustments,
        List<Veto> vetoes,
        Ranking ranking,
        Grading grading) {
    public Scheme {
        blocks = List.copyOf(blocks);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
    }

    /** Everything that needs a value of each unit, in order. */
    public Stream<Item> items() {
        return Stream.concat(
                blocks.stream().flatMap(block -> block.items().stream()),
                adjustments.stream().map(Adjustment::item));
    }

    /**
     * Items that are added up (考核板块).
     *
     * @param share what of the block's points enters the total; 1 for all
     * @param cap the most that the block can give before its share is taken
     */
    public record Block(String key, String title, BigDecimal share, Optional<BigDecimal> cap, List<Item> items) {
        public Block {
            items = List.copyOf(items);
        }

        BigDecimal weight() {
            return Exact.sum(items.stream().map(Item::weight).toList());
        }

        /** The most that it adds to the total. */
        BigDecimal inTotal() {
            return cap.map(weight()::min).orElse(weight()).multiply(share);
        }
    }

    /**
     * One thing that is assessed (考核指标).
     *
     * @param weight points it is worth; for what is taken off or added, the most
     * @param reportedByTheUnit whether the figure rests on what the unit itself says
     * @param marksMustDiffer whether it is void if all units have the same; vector RK-07
     */
    public record Item(
            String key,
            String title,
            BigDecimal weight,
            ScoreRule rule,
            boolean reportedByTheUnit,
            boolean marksMustDiffer) {
        Item weighing(BigDecimal other) {
            return new Item(key, title, other, rule, reportedByTheUnit, marksMustDiffer);
        }
    }

    /**
     * Points on top or off (加分项、扣分项).
     *
     * @param cap the most it can add or take off; vector SC-24
     * @param breaksTiesOnly whether it is left out of the total; vector SC-13
     */
    public record Adjustment(Item item, Effect effect, BigDecimal cap, boolean breaksTiesOnly) {}

    /** Whether points are added or taken off (加减方向). */
    public enum Effect {
        BONUS,
        DEDUCTION,
        /** Either, as the sign says. */
        SIGNED
    }

    /** @param best the best grade that is left with it (一票否决后的最高等次); the score stays, vector SC-22 */
    public record Veto(String key, String title, String best) {}
}
