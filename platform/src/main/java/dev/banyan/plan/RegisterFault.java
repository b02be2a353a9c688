package dev.banyan.plan;

/**
 * What stands against the text of a register type (台账类型问题).
 *
 * @param line line of the text, from 1
 * @param what what is wrong
 * @param value what was found there, or what is missing
 */
public record RegisterFault(int line, What what, String value) {
    public enum What {
        NOT_YAML,
        TEXT_TOO_LONG,
        NOT_A_BLOCK,
        NOT_A_LIST,
        NOT_A_VALUE,
        UNKNOWN_KEY,
        MISSING,
        TOO_LONG,
        TOO_MANY,
        NOT_A_CODE,
        NO_TIME_LIMIT,
        NO_NUMBER,
        NOT_ONE_OF,
        TWICE,
        VALUES_MISSING,
        VALUES_NOT_WANTED,
        NO_REQUIRED_CHOICE,
        LIMIT_LEFT_OUT,
        WEIGHTS_NOT_100,
        OTHER_CODE
    }
}
