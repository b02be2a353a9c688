package dev.banyan.assessment;

/**
 * Why a survey cannot be held as it was written (评议方案问题).
 *
 * @param line of the text in question, from 1; 0 if it is none
 */
public record SurveyFault(Kind kind, int line) {
    public enum Kind {
        SCHEME,
        KEY,
        YEAR,
        KEY_TAKEN,
        TITLE,
        DAYS,
        UNITS,
        LEAST,
        GRADES,
        GRADE_LINE,
        GRADE_ORDER,
        AUDIENCES,
        AUDIENCE_LINE,
        CODES
    }
}
