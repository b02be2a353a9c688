package dev.banyan.plancompiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something a drafter or reviewer should look at (问题提示).
 *
 * @param kind which check spoke
 * @param severity how much it matters
 * @param node id of the part concerned
 * @param span the words concerned
 * @param others further places of the same commitment, for duplicates and contradictions
 * @param consistent for duplicates: whether value and date agree; otherwise true
 * @param doubt for a suspicious figure: what would be usual
 * @param arguments what the message of this kind names, in the order of its message
 */
public record Finding(
        Kind kind,
        Severity severity,
        String node,
        Span span,
        List<Span> others,
        boolean consistent,
        Optional<Doubt> doubt,
        List<String> arguments) {
    public Finding {
        others = List.copyOf(others);
        arguments = List.copyOf(arguments);
    }

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public enum Kind {
        NO_INDICATOR("no-indicator"),
        NO_DEADLINE("no-deadline"),
        NO_OWNER("no-owner"),
        SUSPICIOUS_FIGURE("suspicious-figure"),
        DUPLICATE_FIGURE("duplicate-figure"),
        DUPLICATE_COMMITMENT("duplicate-commitment"),
        VAGUE_RANK("vague-rank"),
        CONTRADICTION("contradiction"),
        SOFT_VERB("soft-verb"),
        DEADLINE_BEFORE_START("deadline-before-start"),
        TARGET_BELOW_BASELINE("target-below-baseline"),
        IMPOSSIBLE_PERCENTAGE("impossible-percentage"),
        PARTS_DO_NOT_ADD_UP("parts-do-not-add-up");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /**
     * Why a figure is doubted (存疑依据).
     *
     * @param indicator id of the indicator concerned
     * @param referenceMin lowest value that comparable places reached
     * @param referenceMax highest value that comparable places reached
     * @param likely what may have been meant, if a slip explains it
     * @param reference where the range comes from, with its year
     */
    public record Doubt(
            String indicator,
            BigDecimal referenceMin,
            BigDecimal referenceMax,
            Optional<BigDecimal> likely,
            String reference) {}
}
