package dev.banyan.evaluationkernel;

/** How a target binds (目标比较方式); the wire name is the one that the plan compiler writes. */
public enum TargetComparator implements WireNamed {
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
    DONE("qualitative-complete");

    private final String wireName;

    TargetComparator(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
