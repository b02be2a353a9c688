package dev.banyan.evaluationkernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked (工作日历): Monday to Friday, except where holidays and make-up days (调休) say otherwise.
 * Days are epoch days. The day from which one counts is not counted, the last one is. Vectors WD-01 to WD-15, WD-22, WD-23.
 */
public final class WorkingDays {
    /** First day that any fact may speak of. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    /** Last day that any fact may speak of. */
    public static final LocalDate LAST_DAY = LocalDate.of(2079, 12, 31);

    private static final int LAST = (int) LAST_DAY.toEpochDay();

    private final Map<LocalDate, Boolean> exceptions;
    /** From day 0 on, so that looking up no day at all harms nobody. */
    private final char[] before = new char[LAST + 2];

    private final char[] nth;
    private final char[] month = new char[LAST + 2];

    private WorkingDays(Map<LocalDate, Boolean> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
        var worked = new char[before.length];
        int count = 0;
        for (int day = 0; day <= LAST + 1; day++) {
            var date = LocalDate.ofEpochDay(day);
            before[day] = (char) count;
            month[day] = (char) (date.getYear() * 12 + date.getMonthValue() - 1);
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (day <= LAST && exceptions.getOrDefault(date, !weekend)) {
                worked[count++] = (char) day;
            }
        }
        nth = java.util.Arrays.copyOf(worked, count);
    }

    /** @param exceptions days that are worked or free against the ordinary week */
    public static WorkingDays of(Map<LocalDate, Boolean> exceptions) {
        return new WorkingDays(exceptions);
    }

    public Map<LocalDate, Boolean> exceptions() {
        return exceptions;
    }

    public static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    /** Working days from the first day that is kept up to and with a day; the difference of two is what lies between. */
    public int count(int day) {
        return before[day + 1];
    }

    /** Working days after the first day, up to and with the second; negative if the second comes earlier. */
    public int between(int after, int through) {
        return count(through) - count(after);
    }

    /** The day on which the given number of working days after a day is full; the day itself for zero. */
    public int plus(int day, int workingDays) {
        if (workingDays <= 0) {
            return day;
        }
        return nth[Math.min(before[day + 1] + workingDays, nth.length) - 1];
    }

    /** Months since the year 0 of the month in which a day lies. */
    public int month(int day) {
        return month[day];
    }
}
