package dev.banyan.evaluationkernel;

/** What a task or an assignment shows (亮灯), from nothing to the worst; computed, never typed in. */
public enum Light implements WireNamed {
    /** Nothing to judge: not begun, suspended or closed (不亮灯). */
    NONE,
    GREEN,
    YELLOW,
    RED;

    private static final Light[] ALL = values();

    static Light of(int ordinal) {
        return ALL[ordinal];
    }
}
