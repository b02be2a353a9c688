package dev.banyan.plan;

/**
 * What stands against a matter as entered (登记问题).
 *
 * @param field key of the field, or {@code title}, {@code text}, {@code due}
 * @param what what is wrong
 * @param value what was found there, if that says more
 */
public record EntryFault(String field, What what, String value) {
    public enum What {
        MISSING,
        TOO_LONG,
        NO_DATE,
        NO_NUMBER,
        NOT_ONE_OF,
        NO_SUCH_UNIT,
        NO_SUCH_FIELD,
        DUE_IS_OVER
    }
}
