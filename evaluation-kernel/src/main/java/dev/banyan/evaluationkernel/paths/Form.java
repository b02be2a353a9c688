package dev.banyan.evaluationkernel.paths;

/** The few ways in which a figure becomes a share of the whole (折算方式); every comparator comes down to one of them. */
public enum Form {
    /** From the base up to the goal. */
    UP,
    /** The same, and the goal has to be passed. */
    UP_STRICT,
    /** From the base down to the goal. */
    DOWN,
    /** The same, and the goal has to be passed. */
    DOWN_STRICT,
    /** At least the goal, all the time. */
    HOLD_UP,
    HOLD_UP_STRICT,
    /** At most the goal, all the time. */
    HOLD_DOWN,
    HOLD_DOWN_STRICT,
    /** Within the tolerance of the rule set around the goal. */
    ABOUT,
    /** From goal to upper end, exactly. */
    EXACT,
    /** The figure is a percentage already. */
    PERCENT;

    /** Added to the form of a target whose figures add up. */
    public static final int CUMULATIVE = 16;

    /** Added to the form of a target whose points are steps. */
    public static final int STEPS = 32;

    /** Added to the form of a target that holds from its first day on. */
    public static final int MAINTAIN = 64;

    /** What is left is the ordinal. */
    public static final int MASK = 15;
}
