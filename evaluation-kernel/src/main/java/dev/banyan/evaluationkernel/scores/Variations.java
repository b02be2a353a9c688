package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How far places move if weights were a little different (排名敏感性): each weight is drawn within a margin around its own, and those
 * of a block are brought back to the block's sum; decided by the seed, the same each time.
 *
 * @param permille how far a weight may move, 100 for a tenth
 */
public record Variations(int count, int permille, long seed) {
    private static final int THOUSAND = 1000;

    /**
     * The places of a unit (名次区间).
     *
     * @param place by the scheme itself
     * @param share how often it had that place, of a thousand
     */
    public record Band(String unit, int place, int best, int worst, int share) {}

    /** In the order of the group. */
    public List<Band> bands(Scheme scheme, Assessment.Group group, Formulas formulas) {
        var places = Assessment.places(scheme, group, formulas);
        int[] own = places.apply(scheme);
        var varied = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> places.apply(varied(scheme, number)))
                .toList();
        var bands = new ArrayList<Band>();
        for (int i = 0; i < own.length; i++) {
            int at = i;
            var all = varied.stream().mapToInt(it -> it[at]).summaryStatistics();
            long same = varied.stream().filter(it -> it[at] == own[at]).count();
            bands.add(new Band(
                    group.units().get(i),
                    own[i],
                    count == 0 ? own[i] : all.getMin(),
                    count == 0 ? own[i] : all.getMax(),
                    count == 0 ? THOUSAND : Math.toIntExact(same * THOUSAND / count)));
        }
        return List.copyOf(bands);
    }

    Scheme varied(Scheme scheme, int number) {
        var dice = new SplittableRandom(seed + number);
        return new Scheme(
                scheme.key(),
                scheme.version() + "~" + number,
                scheme.blocks().stream().map(block -> varied(block, dice)).toList(),
                scheme.adjustments(),
                scheme.vetoes(),
                scheme.ranking(),
                scheme.grading());
    }

    private Block varied(Block block, SplittableRandom dice) {
        var drawn = block.items().stream()
                .map(item -> item.weight()
                        .multiply(BigDecimal.valueOf(THOUSAND - permille + (long) dice.nextInt(2 * permille + 1))))
                .toList();
        var sum = Exact.sum(drawn);
        var items = new ArrayList<Item>();
        for (int i = 0; i < drawn.size(); i++) {
            var item = block.items().get(i);
            items.add(item.weighing(Exact.divide(drawn.get(i).multiply(block.weight()), sum)));
        }
        return new Block(block.key(), block.title(), block.share(), block.cap(), items);
    }
}
