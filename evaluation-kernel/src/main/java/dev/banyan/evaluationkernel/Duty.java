package dev.banyan.evaluationkernel;

/** As what a unit holds a task (承办角色). */
public enum Duty implements WireNamed {
    LEAD,
    CO_LEAD,
    SUPPORT,
    SUPERVISE,
    GUIDE
}
