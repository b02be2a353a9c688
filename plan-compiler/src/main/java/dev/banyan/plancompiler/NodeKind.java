package dev.banyan.plancompiler;

/** What a part of a plan is (文本结构类型); the wire name is the one of the published export format. */
public enum NodeKind {
    DOCUMENT("document"),
    COVER("cover"),
    OVERVIEW("overview"),
    GOALS_SECTION("goals-section"),
    GOAL("goal"),
    VISION("vision"),
    SECTION("section"),
    ACTION("action"),
    ACTION_GOAL("action-goal"),
    TASK("task"),
    MEASURE("measure"),
    MECHANISM_SECTION("mechanism-section"),
    TABLE("table");

    private final String wireName;

    NodeKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
