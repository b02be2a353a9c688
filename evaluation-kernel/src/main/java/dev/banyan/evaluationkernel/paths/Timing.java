package dev.banyan.evaluationkernel.paths;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Decimals;

/**
 * The share of a term that has passed (序时进度): by days, or by whole months for terms of a year and more, so that the end of
 * June is a half. Vectors LT-07, SC-28.
 */
public final class Timing {
    /** More days than there are in all years that are worked with. */
    private static final int LONGEST = (1 << 16) - 1;

    private static final long[] PARTS = parts();

    private final WorkingDays calendar;
    private final Rounding rounding;
    private final int monthlyFrom;

    public Timing(WorkingDays calendar, Rounding rounding, int monthlyFrom) {
        this.calendar = calendar;
        this.rounding = rounding;
        this.monthlyFrom = monthlyFrom;
    }

    /** Nothing before the first day, the whole from the last day on. Without branches, which nobody could foretell. */
    public int linear(int first, int lastDay, int day) {
        int last = Math.max(first, lastDay);
        int days = last - first + 1;
        int begin = calendar.month(first);
        int monthly = ~(days - monthlyFrom >> 31);
        int term = choose(monthly, calendar.month(last) + 1 - begin, days);
        int gone = choose(monthly, calendar.month(day + 1) - begin, day - first + 1);
        int within = Math.max(0, gone) & ~(day - first >> 31);
        int ended = ~(day - last >> 31);
        long share = (long) choose(ended, term, within) * Decimals.WHOLE + rounding.bias(term);
        return (int) Math.multiplyHigh(share << 2, PARTS[term]);
    }

    /**
     * Parts of 2^62, by which one multiplies instead of dividing, many times as fast. A share lies below 2^36 and a term below 2^16,
     * so that what is too much in a part never carries: 2^36 times 2^16 lies below 2^62.
     */
    private static long[] parts() {
        long[] parts = new long[LONGEST + 1];
        for (int term = 1; term <= LONGEST; term++) {
            parts[term] = (1L << 62) / term + 1;
        }
        return parts;
    }

    /** The first if all bits are set, the second if none is. */
    private static int choose(int bits, int first, int second) {
        return second ^ (first ^ second) & bits;
    }
}
