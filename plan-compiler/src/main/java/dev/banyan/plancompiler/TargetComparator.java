package dev.banyan.plancompiler;

/** How a figure binds (目标比较方式); the wire name is the one of the published export format. */
public enum TargetComparator {
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    ABOUT("~"),
    EQUAL("="),
    MAINTAIN("maintain>="),
    RANK_WITHIN("rank<="),
    MULTIPLY_BY("multiply-by"),
    GROWTH_AT_LEAST("growth-per-year>="),
    GROWTH_ABOUT("growth-per-year~"),
    COUNT_AT_LEAST("count>="),
    REDUCE_TO("reduce-to<="),
    /** A dated deliverable without a number (时限性任务). */
    DONE("qualitative-complete");

    private final String wireName;

    TargetComparator(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
