package dev.banyan.assessment.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** What answers come to (评议计算), in decimals; a group without answers says nothing. */
public final class SurveyFigures {
    private static final int PLACES = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Whoever gives as much is satisfied: the best three of the usual five; vector SC-18. */
    private static final BigDecimal SATISFIED = BigDecimal.valueOf(60);
    /** Half the width of 95 % of a normal distribution, in standard errors. */
    private static final BigDecimal NINETY_FIVE = new BigDecimal("1.96");

    private SurveyFigures() {}

    public static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(it -> it).sum();
    }

    /** Mean of what the answers are worth, of a hundred, not rounded; vector SC-18. */
    public static BigDecimal mean(List<Integer> counts, List<BigDecimal> worths) {
        var all = BigDecimal.ZERO;
        for (int i = 0; i < counts.size(); i++) {
            all = all.add(worths.get(i).multiply(BigDecimal.valueOf(counts.get(i))));
        }
        return divide(all, BigDecimal.valueOf(sum(counts)));
    }

    /** Share of those who are satisfied (满意率), in percent. */
    public static BigDecimal satisfied(List<Integer> counts, List<BigDecimal> worths) {
        int satisfied = 0;
        for (int i = 0; i < counts.size(); i++) {
            satisfied += worths.get(i).compareTo(SATISFIED) >= 0 ? counts.get(i) : 0;
        }
        return percent(satisfied, sum(counts));
    }

    /** Mean of the means by the weights of their audiences; vector SC-19. */
    public static BigDecimal weighted(List<BigDecimal> means, List<BigDecimal> weights) {
        var all = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < means.size(); i++) {
            all = all.add(means.get(i).multiply(weights.get(i)));
            sum = sum.add(weights.get(i));
        }
        return divide(all, sum);
    }

    public static BigDecimal percent(int part, int whole) {
        return divide(HUNDRED.multiply(BigDecimal.valueOf(part)), BigDecimal.valueOf(whole));
    }

    /**
     * Margin of error of a share at 95 % (误差范围), in percentage points, not rounded: the usual formula at its widest, a share of one
     * half, with the correction for a finite population. It holds roughly, for answers that came by chance.
     *
     * @param answers how many came, at least one
     * @param asked how many were asked
     */
    public static BigDecimal margin(int answers, int asked) {
        if (answers >= asked) {
            return BigDecimal.ZERO;
        }
        var n = BigDecimal.valueOf(answers);
        var left = divide(BigDecimal.valueOf(asked - answers), BigDecimal.valueOf(asked - 1L));
        var square = divide(left, n.multiply(BigDecimal.valueOf(4)));
        return NINETY_FIVE.multiply(HUNDRED).multiply(square.sqrt(MathContext.DECIMAL64));
    }

    private static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
