package dev.banyan.reports;

/** What makes a report worth checking (风险标记), the gravest first; published with each sample. */
public enum Risk {
    /** A file shows another task or month too (佐证材料重复使用). */
    REUSED_EVIDENCE(10),
    /** It was corrected after it had been accepted (通过后改动). */
    CHANGED_SINCE_ACCEPTED(10),
    /** A figure moved by more than half since last time (数值大幅变动). */
    BIG_JUMP(10),
    /** The words are those of last time (文字雷同). */
    COPIED_TEXT(8),
    /** A figure was typed by the unit itself (自报数据). */
    SELF_REPORTED(6),
    /** None of these (无标记). */
    NONE(5);

    private final int share;

    Risk(int share) {
        this.share = share;
    }

    /** How many of a hundred are drawn, at least one. */
    public int share() {
        return share;
    }
}
