package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How what was reached becomes points (计分规则): data, never code. The vectors SC-01 to SC-28 say what each gives. */
public sealed interface ScoreRule {
    /** Reads the notation, for example {@code ratio target=1000 cap=1.2}. */
    static RuleReading read(String notation) {
        return new RuleNotation(notation).read();
    }

    /** A rule that needs one figure and nothing else (按单一实绩值计分). */
    sealed interface OfFigure extends ScoreRule {}

    /** All points at the target, none below (达标得分); SC-01. */
    record Threshold(BigDecimal target) implements OfFigure {}

    /**
     * In proportion to the target (按比例); SC-02, SC-03, SC-05.
     *
     * @param target empty: the unit's own
     * @param cap at most this many times the weight
     * @param floor share of the target below which nothing is earned
     */
    record Ratio(Optional<BigDecimal> target, BigDecimal cap, BigDecimal floor) implements ScoreRule {}

    /** In proportion to the largest of the peer group (与组内最大值之比); SC-25. */
    record GroupRatio() implements OfFigure {}

    /** All points within the limit, none at twice the limit (控制型); SC-04. */
    record Control(BigDecimal target) implements OfFigure {}

    /**
     * Sixty at the lower mark, a hundred at the upper one (功效系数); where less is better the lower mark is the larger. SC-06, SC-07.
     *
     * @param below what is worse than the lower mark
     */
    record Efficacy(BigDecimal low, BigDecimal high, Below below) implements OfFigure {}

    /** What is worse than the lower mark of an efficacy coefficient (低于不允许值时). */
    enum Below {
        /** Falls on along the same line, to nothing at the least. */
        FALL,
        /** Stays at sixty. */
        FLOOR
    }

    /** A figure and what it gives. */
    record Point(BigDecimal figure, BigDecimal points) {}

    /** Steps, the highest first; each from its figure on (分档); SC-08. */
    record Bands(List<Point> bands) implements OfFigure {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /** Straight between points, flat outside them (区间线性); SC-09. */
    record Interpolation(List<Point> points) implements OfFigure {
        public Interpolation {
            points = List.copyOf(points);
        }
    }

    /** So much off for each (倒扣), to nothing at the least; SC-10. */
    record Deduction(BigDecimal each) implements OfFigure {}

    /** So much off for each point short of the target (每低一个百分点扣分); SC-11. */
    record PerPoint(BigDecimal target, BigDecimal each, Counting counting) implements OfFigure {}

    /** How points that are short are counted (计数方式); three answers, so the rule says which. */
    enum Counting {
        WHOLE,
        PROPORTIONAL,
        STARTED
    }

    /** More off for each further one; the last step goes on (累进扣分); SC-12. Gives what is taken off, as a negative number. */
    record Progressive(List<BigDecimal> steps) implements ScoreRule {
        public Progressive {
            steps = List.copyOf(steps);
        }
    }

    /** What was given, up to a cap (加分封顶); SC-13. */
    record Bonus(BigDecimal cap) implements ScoreRule {}

    /** The first of a higher table gain, the last lose (上级排名加减分); SC-14. */
    record RankBonus(int first, int last) implements ScoreRule {}

    /** So much of the weight off for each place (排名赋分); SC-15. */
    record RankScore(BigDecimal step, Order order) implements ScoreRule {}

    /** From all points for the first evenly down to a share for the last (排名线性赋分); SC-16. */
    record RankLinear(BigDecimal worst, Order order) implements ScoreRule {}

    /** Where a place comes from (名次来源). */
    enum Order {
        /** From a table that others drew up. */
        GIVEN,
        /** In the peer group, the larger figure first. */
        LARGER,
        SMALLER
    }

    /** Level, progress and place in one, as parts of a hundred (综合); SC-17. */
    record Composite(BigDecimal level, BigDecimal progress, BigDecimal place, BigDecimal step) implements ScoreRule {}

    /** Mean of what the answers are worth, of a hundred (公众评议); SC-18. */
    record Survey(List<BigDecimal> worth) implements ScoreRule {
        public Survey {
            worth = List.copyOf(worth);
        }
    }

    /** Weighted mean of the marks of several audiences, of a hundred (分对象评议); SC-19. */
    record Audiences(List<BigDecimal> weights) implements ScoreRule {
        public Audiences {
            weights = List.copyOf(weights);
        }
    }

    /** Mean without so many highest and so many lowest marks, of a hundred (去最高最低后平均); SC-20. */
    record Panel(int dropped) implements ScoreRule {}

    /** A formula that the city wrote (自定义公式), which gives the share of the weight. */
    record Formula(String text) implements ScoreRule {}
}
