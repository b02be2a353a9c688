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

    private static final int FRACTION = 40;

    private static final long[] PARTS = parts();

    private final WorkingDays calendar;
    private final int monthlyFrom;
    private final long added;

    public Timing(WorkingDays calendar, Rounding rounding, int monthlyFrom) {
        this.calendar = calendar;
        this.monthlyFrom = monthlyFrom;
        added = rounding.beforeCut(FRACTION);
    }

    /** Nothing before the first day, the whole from the last day on. */
    public int linear(int first, int lastDay, int day) {
        int last = Math.max(first, lastDay);
        int days = last - first + 1;
        int begin = calendar.month(first);
        boolean monthly = days >= monthlyFrom;
        int term = monthly ? calendar.month(last) + 1 - begin : days;
        int gone = monthly ? calendar.month(day + 1) - begin : day - first + 1;
        return share(day >= last ? term : day < first ? 0 : Math.max(0, gone), term);
    }

    /**
     * The same for many plans at a time, before it is divided: how long each is, and how much of it has passed. Without branches,
     * which nobody could foretell.
     *
     * @param paths first and last day of each in one cell
     * @param months month of the first day, and how many there are until the last
     */
    public void passed(int[] paths, int[] months, int day, int[] term, int[] passed, int count) {
        int fullMonths = calendar.month(day + 1);
        int least = monthlyFrom;
        for (int i = 0; i < count; i++) {
            int first = paths[i] >>> 16;
            int last = Math.max(first, paths[i] & 0xffff);
            int monthly = ~(last - first + 1 - least >> 31);
            int its = choose(monthly, months[i] & 0xffff, last - first + 1);
            int gone = choose(monthly, fullMonths - (months[i] >>> 16), day - first + 1);
            int within = Math.max(0, gone) & ~(day - first >> 31);
            term[i] = its;
            passed[i] = choose(~(day - last >> 31), its, within);
        }
    }

    /** How much a part of a term is of it, without a division. */
    public int share(int part, int term) {
        return (int) (part * PARTS[term] + added >>> FRACTION);
    }

    /**
     * Millionths with a fraction of 40 binary digits, rounded up, by which one multiplies instead of dividing. A part lies below
     * 2^16, so that what is too much lies below 2^-24, and no two shares of a term are nearer to each other than 2^-16.
     */
    private static long[] parts() {
        long[] parts = new long[LONGEST + 1];
        for (int term = 1; term <= LONGEST; term++) {
            parts[term] = ((long) Decimals.WHOLE << FRACTION) / term + 1;
        }
        return parts;
    }

    /** The first if all bits are set, the second if none is. */
    private static int choose(int bits, int first, int second) {
        return second ^ (first ^ second) & bits;
    }
}
