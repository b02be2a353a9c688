package dev.banyan.evaluationkernel.paths;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Decimals;

/**
 * The share of a term that has passed (序时进度): by days, or by whole months for terms of a year and more, so that the end of
 * June is a half. Vectors LT-07, SC-28.
 */
public final class Timing {
    private final WorkingDays calendar;
    private final Rounding rounding;
    private final int monthlyFrom;

    public Timing(WorkingDays calendar, Rounding rounding, int monthlyFrom) {
        this.calendar = calendar;
        this.rounding = rounding;
        this.monthlyFrom = monthlyFrom;
    }

    /** Nothing before the first day, the whole from the last day on. */
    public int linear(int first, int last, int day) {
        if (day < first) {
            return 0;
        }
        if (day >= last) {
            return Decimals.WHOLE;
        }
        if (last - first + 1 < monthlyFrom) {
            return (int) rounding.divide((long) (day - first + 1) * Decimals.WHOLE, last - first + 1);
        }
        int begin = calendar.month(first);
        return (int) rounding.divide(
                (long) (calendar.month(day + 1) - begin) * Decimals.WHOLE, calendar.month(last) + 1 - begin);
    }
}
