package dev.banyan.directory.rules;

/** The columns of the lists (名录栏目). */
public enum Column {
    CODE,
    NAME,
    SHORT_NAME,
    ENGLISH_NAME,
    KIND,
    PARENT,
    COUNTY_CODE,
    CREDIT_CODE,
    SINCE,
    UNTIL,
    MERGED_INTO,
    /** First day of a unit's new form, which keeps the old one on record; empty corrects a mistake. */
    CHANGED_ON,
    UNIT,
    POST_KIND,
    TITLE,
    POST_SINCE,
    POST_UNTIL,
    HOLDER,
    /** Sign-in name of the holder. */
    ACCOUNT,
    ACTING,
    BODY,
    DUTY
}
