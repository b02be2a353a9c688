package dev.banyan.directory;

/** What a member does in a body (机构内职责). */
public enum BodyDuty {
    /** 组长、总指挥. */
    LEADER,
    /** 副组长、副总指挥. */
    DEPUTY_LEADER,
    /** 成员. */
    MEMBER,
    /** Does the body's daily work (办公室). */
    OFFICE
}
