package dev.banyan.evaluationkernel;

/** On what a light looks (亮灯种类). */
public enum LightKind implements WireNamed {
    /** Days left to the due day (时限). */
    DEADLINE,
    /** Points behind plan (进度). */
    PROGRESS,
    /** Months without a start (开工). */
    START,
    /** A report that is missing (缺报). */
    SILENCE,
    /** Milestones that were missed (节点). */
    MILESTONE,
    /** The worst of all (总灯). */
    OVERALL
}
