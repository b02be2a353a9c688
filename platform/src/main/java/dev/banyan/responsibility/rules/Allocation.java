package dev.banyan.responsibility.rules;

import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.SplitRule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the figures of the parts come to against the figure of the whole (指标分解核对), exact to the last decimal.
 *
 * @param reached what the parts make together under the rule
 * @param difference reached less target; above 0 the parts have more
 * @param astray places of the parts that by themselves break the rule
 * @param gap whether the whole may be missed though every part reaches its own figure
 */
public record Allocation(BigDecimal reached, BigDecimal difference, List<Integer> astray, boolean gap) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Allocation {
        astray = List.copyOf(astray);
    }

    /** @param weight whole percent */
    public record Part(int weight, BigDecimal figure) {}

    public enum Verdict {
        /** 恰好分完. */
        EXACT,
        /** The parts have more than the whole (超额分解). */
        OVER,
        /** The parts have less than the whole (分解不足). */
        UNDER,
        /** The parts should be alike and are not (标准不一). */
        UNEVEN
    }

    public Verdict verdict() {
        return switch (difference.signum()) {
            case 1 -> Verdict.OVER;
            case -1 -> Verdict.UNDER;
            default -> astray.isEmpty() ? Verdict.EXACT : Verdict.UNEVEN;
        };
    }

    /** @param parts at least one; the weights of all are 100 together */
    public static Allocation of(SplitRule rule, Aim aim, List<Part> parts) {
        var better = aim.lessIsBetter()
                ? Comparator.<BigDecimal>naturalOrder().reversed()
                : Comparator.<BigDecimal>naturalOrder();
        var figures = parts.stream().map(Part::figure).toList();
        var worst = Collections.min(figures, better);
        return switch (rule) {
            case SUM -> together(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add), aim, better);
            case WEIGHTED_MEAN ->
                together(
                        parts.stream()
                                .map(part -> part.figure().multiply(BigDecimal.valueOf(part.weight())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(WHOLE),
                        aim,
                        better);
            case MINIMUM -> together(worst, aim, better);
            case EACH_AT_LEAST -> each(worst, aim, places(figures, figure -> better.compare(figure, aim.value()) < 0));
            case SAME_FOR_ALL -> each(worst, aim, places(figures, figure -> figure.compareTo(aim.value()) != 0));
        };
    }

    private static Allocation together(BigDecimal reached, Aim aim, Comparator<BigDecimal> better) {
        return new Allocation(
                reached, reached.subtract(aim.value()), List.of(), better.compare(reached, aim.value()) < 0);
    }

    private static Allocation each(BigDecimal worst, Aim aim, List<Integer> astray) {
        return new Allocation(worst, worst.subtract(aim.value()), astray, !astray.isEmpty());
    }

    private static List<Integer> places(List<BigDecimal> figures, java.util.function.Predicate<BigDecimal> astray) {
        return IntStream.range(0, figures.size())
                .filter(i -> astray.test(figures.get(i)))
                .boxed()
                .toList();
    }

    /** Figures to begin with: shared out by weight for a sum, the whole's own for every other rule. */
    public static List<BigDecimal> proposal(SplitRule rule, Aim aim, List<Integer> weights) {
        return switch (rule) {
            case SUM -> Weights.share(aim.value(), weights);
            case WEIGHTED_MEAN, MINIMUM, EACH_AT_LEAST, SAME_FOR_ALL ->
                Collections.nCopies(weights.size(), aim.value());
        };
    }
}
