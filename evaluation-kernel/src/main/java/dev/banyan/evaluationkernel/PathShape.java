package dev.banyan.evaluationkernel;

/** How a target path (目标路径) leads from the base to the target. */
public enum PathShape implements WireNamed {
    /** The same share every day, or every month where the rule set says so (序时进度). */
    LINEAR,
    /** The same growth every month (复合增长). */
    COMPOUND,
    /** What a day asks for holds until the next given day (分段). */
    STEPS,
    /** Straight from one given day to the next (给定曲线). */
    CURVE,
    /** The target holds from the first day on (保持). */
    MAINTAIN
}
