package dev.banyan.assessment.rules;

import dev.banyan.paperwork.TextFault;

/**
 * Why a formula cannot be kept (公式问题).
 *
 * @param at which sign of the formula, from 1
 * @param found what stands there; nothing at the end
 */
public record FormulaFault(int at, Problem problem, String found) {
    /** What is wrong (公式问题类型). */
    public enum Problem implements TextFault.What {
        EMPTY,
        TOO_LONG,
        TOO_DEEP,
        UNKNOWN_SIGN,
        UNKNOWN_INPUT,
        UNKNOWN_FUNCTION,
        NO_VALUE,
        NO_COMPARISON,
        BRACKET_MISSING,
        COMMA_MISSING,
        TOO_MUCH,
        NUMBER_TOO_LONG,
        /** A power other than a whole number up to nine. */
        NO_SMALL_POWER,
        /** Places to round to, other than a whole number up to nine. */
        NO_PLACES,
        DIVIDED_BY_NOTHING;

        @Override
        public String key() {
            return "formulas.fault." + name();
        }
    }
}
