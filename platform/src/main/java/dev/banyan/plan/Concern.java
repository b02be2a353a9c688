package dev.banyan.plan;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A finding of the compiler as it stands in the review (待处理问题).
 *
 * @param number names it in its draft
 * @param finding what the compiler said; its node and indicator ids are the compiler's own
 * @param part number of the part concerned
 * @param indicator number of the indicator concerned, for a doubtful figure
 * @param printed the doubtful figure as the source prints it, in base units
 * @param decision what a person decided
 */
public record Concern(
        int number,
        Finding finding,
        int part,
        OptionalInt indicator,
        Optional<BigDecimal> printed,
        Optional<Decision> decision) {

    /** A doubtful figure (存疑数据) must be decided by a person before approval. */
    public boolean mustBeDecided() {
        return finding.kind() == Finding.Kind.SUSPICIOUS_FIGURE && indicator.isPresent();
    }

    public Concern decided(Decision how) {
        return new Concern(number, finding, part, indicator, printed, Optional.of(how));
    }

    public Concern in(int newPart) {
        return new Concern(number, finding, newPart, indicator, printed, decision);
    }

    public Span place() {
        return finding.span();
    }

    /**
     * What a person decided about a doubtful figure (核定结果).
     *
     * @param corrected the figure that holds; empty if it stays as printed
     * @param reason why
     * @param edit number of the change that decided it
     */
    public record Decision(Optional<BigDecimal> corrected, String reason, int edit) {}
}
