package dev.banyan.reports;

/**
 * Why a row of earlier reports is not taken in (不符原因).
 *
 * @param row number of the row as a spreadsheet program shows it
 * @param value what stands there, or is missing
 */
public record ImportFault(int row, What what, String value) {
    public enum What {
        COLUMN_MISSING,
        NO_SUCH_TASK,
        /** The unit never had to answer for the task. */
        NO_SUCH_DUTY,
        DAY_WRONG,
        DAY_TO_COME,
        PROGRESS_WRONG,
        WORDS_TOO_LONG,
        FIGURE_WRONG,
        /** The task has no such indicator. */
        NO_SUCH_INDICATOR,
        ACCEPTED_WRONG,
        NOTHING_SAID,
        /** The same task, unit and day stand in an earlier row. */
        TWICE,
        /** Something else was taken in before for this task, unit and day. */
        DIFFERS
    }
}
