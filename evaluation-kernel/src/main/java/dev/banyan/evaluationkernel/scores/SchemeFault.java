package dev.banyan.evaluationkernel.scores;

/**
 * Something about a scheme that has to be put right or explained before it is adopted (方案问题).
 *
 * @param where key of the item, block or grade
 * @param detail the figure or word that is wrong
 */
public record SchemeFault(String where, Problem problem, String detail) {
    /** What is wrong (问题类型). */
    public enum Problem {
        /** Two things have one key. */
        KEY_TWICE,
        WEIGHT_NOT_POSITIVE,
        /** All blocks together do not give a hundred points. */
        WEIGHTS_NOT_HUNDRED,
        /** A target of nothing cannot be divided by; vector SC-27. */
        TARGET_NOT_POSITIVE,
        /** The rule cannot be worked out with these figures. */
        RULE_IMPOSSIBLE,
        /** Lines or bands are not in order. */
        NOT_IN_ORDER,
        /** Nobody can get so many points. */
        GRADE_UNREACHABLE,
        /** More are promised a grade than there are. */
        QUOTAS_TOO_LARGE,
        /** It names something that the scheme does not have. */
        UNKNOWN_NAME,
        /** More than a third of a block rests on what units say of themselves. */
        TOO_MUCH_SELF_REPORTED
    }
}
