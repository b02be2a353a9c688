package dev.banyan.evaluationkernel;

/** How the figures of several days make one (数据口径). */
public enum Measure implements WireNamed {
    /** The figure of the latest day is the state (时点值). */
    POINT,
    /** The figures of all days since the base day add up (当期累加). */
    CUMULATIVE
}
