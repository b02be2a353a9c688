package dev.banyan.reports;

/** What a check on the spot found (核查结果). */
public enum Truth {
    /** 属实. */
    TRUE,
    /** 部分属实. */
    PARTLY,
    /** 不实. */
    FALSE
}
