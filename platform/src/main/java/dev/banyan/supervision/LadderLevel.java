package dev.banyan.supervision;

/** How far supervision of a duty has gone (督办层级); where a duty stands is its level, the paper is a sheet, neither is a light. */
public enum LadderLevel {
    /** The system points out that the last days have begun (提醒). */
    REMINDER,
    /** 催办、提醒函. */
    URGING,
    /** Slow, or poor work (蓝色督查单). */
    BLUE,
    /** What the blue sheet asked for was not done (橙色督查单). */
    ORANGE,
    /** What the orange sheet asked for was not done (红色督查单). */
    RED,
    /** 约谈. */
    INTERVIEW,
    /** 通报. */
    BULLETIN,
    /** Handed to those who may judge it; their finding never comes back here (问责建议). */
    REFERRAL;

    /** Whether only a person's signature puts it in force (须经签批). */
    public boolean signed() {
        return compareTo(BLUE) >= 0;
    }
}
