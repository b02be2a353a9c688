package dev.banyan.evaluationkernel.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One unit's score in one period (得分表).
 *
 * @param blocks in the order of the scheme
 * @param total as it was computed
 * @param published half up to two places; places and grades go by it
 * @param vetoes keys of those that hold
 */
public record ScoreSheet(
        String unit,
        List<BlockScore> blocks,
        List<ItemScore> adjustments,
        BigDecimal total,
        BigDecimal published,
        Standing standing,
        List<String> vetoes) {
    public ScoreSheet {
        blocks = List.copyOf(blocks);
        adjustments = List.copyOf(adjustments);
        vetoes = List.copyOf(vetoes);
    }

    /** Everything of all sheets in lines of words with tabs between them, the same whenever they are counted again. */
    public static String text(List<ScoreSheet> sheets) {
        return SheetText.of(sheets);
    }

    /**
     * @param place in the peer group, 1 is the best
     * @param tiedOn how far the chain of ties went: 0 the score alone decides
     * @param grade empty if the group is not graded
     */
    public record Standing(int place, int tiedOn, Optional<String> grade) {
        /** Before the group is placed. */
        static final Standing OPEN = new Standing(0, 0, Optional.empty());
    }

    /**
     * @param points after what does not apply was taken out and the cap was laid on
     * @param inTotal its share of the points; more where another block does not apply at all
     */
    public record BlockScore(String key, List<ItemScore> items, BigDecimal points, BigDecimal inTotal) {
        public BlockScore {
            items = List.copyOf(items);
        }

        /** Whether anything of it applies to the unit. */
        public boolean applies() {
            for (var item : items) {
                if (item.outcome().counts()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param points not rounded; nothing for what does not apply */
    public record ItemScore(String key, Outcome outcome, BigDecimal points) {}

    /** What became of an item (计分情况). */
    public enum Outcome {
        SCORED,
        /** Owed and not handed in: no points, and flagged. */
        MISSING,
        /** Taken out of the base. */
        NOT_APPLICABLE,
        /** Void for the whole group, since all were marked the same. */
        VOID,
        /** The value is of another kind than the rule needs: no points, and flagged. */
        UNFIT;

        /** Whether its weight is part of what can be reached. */
        public boolean counts() {
            return switch (this) {
                case SCORED, MISSING, UNFIT -> true;
                case NOT_APPLICABLE, VOID -> false;
            };
        }
    }
}
