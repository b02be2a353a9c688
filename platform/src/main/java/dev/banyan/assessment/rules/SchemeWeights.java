package dev.banyan.assessment.rules;

import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A scheme with other weights (调整权重): items weigh what is asked for, blocks so many per cent of that, and all together are brought back
 * to the points there were before.
 *
 * @param items weight by item; what is not there stays
 * @param blocks per cent by block; what is not there stays
 */
public record SchemeWeights(Map<String, BigDecimal> items, Map<String, BigDecimal> blocks) {
    private static final int PLACES = 12;

    public SchemeWeights {
        items = Map.copyOf(items);
        blocks = Map.copyOf(blocks);
    }

    /** Empty if nothing is left to be scored by. */
    public Optional<Scheme> of(Scheme scheme) {
        var asked = scheme.blocks().stream()
                .map(block -> weighing(block, item -> asked(block, item)))
                .toList();
        var before = all(scheme.blocks());
        var after = all(asked);
        if (after.signum() <= 0) {
            return Optional.empty();
        }
        boolean even = before.compareTo(after) == 0;
        return Optional.of(new Scheme(
                scheme.key(),
                scheme.version(),
                even
                        ? asked
                        : asked.stream()
                                .map(block -> weighing(
                                        block,
                                        item -> item.weight()
                                                .multiply(before)
                                                .divide(after, PLACES, RoundingMode.HALF_UP)))
                                .toList(),
                scheme.adjustments(),
                scheme.vetoes(),
                scheme.ranking(),
                scheme.grading()));
    }

    private interface Weighing {
        BigDecimal weight(Item item);
    }

    private BigDecimal asked(Block block, Item item) {
        var weight = items.getOrDefault(item.key(), item.weight());
        return Optional.ofNullable(blocks.get(block.key()))
                .map(percent -> weight.multiply(percent).movePointLeft(2))
                .orElse(weight);
    }

    private static Block weighing(Block block, Weighing other) {
        return new Block(
                block.key(),
                block.title(),
                block.share(),
                block.cap(),
                block.items().stream()
                        .map(item -> new Item(
                                item.key(),
                                item.title(),
                                other.weight(item),
                                item.rule(),
                                item.reportedByTheUnit(),
                                item.marksMustDiffer()))
                        .toList());
    }

    private static BigDecimal all(Iterable<Block> blocks) {
        var all = BigDecimal.ZERO;
        for (var block : blocks) {
            for (var item : block.items()) {
                all = all.add(item.weight().multiply(block.share()));
            }
        }
        return all;
    }
}
