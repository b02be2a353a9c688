package dev.banyan.directory.rules;

/** Why something about units, posts or bodies cannot stand (不予通过的原因). */
public enum Fault {
    EMPTY,
    TOO_LONG,
    CODE_WRONG,
    UNKNOWN_WORD,
    NOT_A_DAY,
    NOT_A_DIVISION_CODE,
    NOT_A_CREDIT_CODE,
    TWICE,
    CODE_TAKEN,
    NAME_TWICE,
    UNKNOWN_UNIT,
    UNKNOWN_POST,
    UNKNOWN_ACCOUNT,
    BELONGS_TO_ITSELF,
    PLACE_WRONG,
    ENDS_BEFORE_IT_BEGINS,
    MERGED_WITHOUT_END,
    NOT_A_BODY,
    HELD_TWICE,
    POST_DIFFERS,
    /** Units below would hang in the air. */
    UNITS_BELOW,
    ENDED,
    NOT_HELD,
    OUTSIDE_SCOPE,
    NOT_FOUND
}
