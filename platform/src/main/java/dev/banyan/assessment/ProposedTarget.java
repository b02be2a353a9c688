package dev.banyan.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the target of an item might be in the year after (下一年目标建议): a proposal with its working, which holds nowhere until a
 * person writes it into the scheme.
 *
 * @param item its key
 * @param target of this year
 * @param rule how it goes on
 * @param proposed with as many decimals as the target has, rounded to the easier side
 */
public record ProposedTarget(String item, BigDecimal target, NextTarget rule, Group group, BigDecimal proposed) {
    /**
     * How the group stands (组内情况).
     *
     * @param middle of the figures of this year; empty if there are none
     * @param before middle of the year before
     * @param reached how many reached the proposed target this year already
     * @param of how many have a figure
     */
    public record Group(Optional<BigDecimal> middle, Optional<BigDecimal> before, int reached, int of) {}

    public boolean changes() {
        return proposed.compareTo(target) != 0;
    }
}
