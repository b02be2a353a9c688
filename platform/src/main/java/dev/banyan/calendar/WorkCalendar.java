package dev.banyan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which days are worked (工作日历), a value that never changes: Monday to Friday without holidays, and the make-up days. It
 * counts in whole days; a count over any stretch of time costs the same.
 */
public final class WorkCalendar {
    private static final int FIRST_DAY_A_LATER_NOTICE_MAY_MOVE = 29;

    private final Set<Integer> years;
    private final OfficeHours hours;
    private final SortedMap<LocalDate, SpecialDay> special = new TreeMap<>();
    private final long[] exceptions;
    /** How many more days than the week alone says are worked up to each exception. */
    private final int[] surplus;

    /** @param notices at most one for each year; where two speak of the same day, the later year's holds */
    public WorkCalendar(Collection<HolidayNotice> notices, OfficeHours hours) {
        this.years = notices.stream().map(HolidayNotice::year).collect(Collectors.toUnmodifiableSet());
        this.hours = hours;
        notices.stream()
                .sorted(Comparator.comparing(HolidayNotice::year))
                .flatMap(notice -> notice.days().stream())
                .forEach(day -> special.put(day.date(), day));
        var turned = special.values().stream()
                .filter(day -> weekday(day.date()) != (day.kind() == SpecialDay.Kind.MAKE_UP))
                .toList();
        exceptions = turned.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        surplus = turned.stream()
                .mapToInt(day -> day.kind() == SpecialDay.Kind.MAKE_UP ? 1 : -1)
                .toArray();
        Arrays.parallelPrefix(surplus, Integer::sum);
    }

    public OfficeHours officeHours() {
        return hours;
    }

    /** What a notice says of this day; empty on a day like any other. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = special.get(day);
        return exception == null ? weekday(day) : exception.kind() == SpecialDay.Kind.MAKE_UP;
    }

    /**
     * The working day that is so many working days after the start, which itself is not counted (WD-01 to WD-15); the start
     * if none are added.
     *
     * @param days 0 or more
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        long wanted = workedUntil(start.toEpochDay()) + days;
        long day = start.toEpochDay();
        // Each working day missing takes a day at least, so this never goes too far.
        for (long missing = days; missing > 0; missing = wanted - workedUntil(day)) {
            day += missing;
        }
        return LocalDate.ofEpochDay(day);
    }

    /**
     * The working day that lies so many working days before the start, which itself is not counted.
     *
     * @param days 1 or more
     */
    public LocalDate minusWorkingDays(LocalDate start, int days) {
        long worked = workedUntil(start.toEpochDay() - 1);
        long day = start.toEpochDay();
        for (long missing = days; missing > 0; missing = days - worked + workedUntil(day - 1)) {
            day -= missing;
        }
        return LocalDate.ofEpochDay(day);
    }

    /** Working days after the start up to the end, which is counted (WD-22, WD-23); negative if the end is earlier. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        return (int) (workedUntil(end.toEpochDay()) - workedUntil(start.toEpochDay()));
    }

    /** This day if it is worked, otherwise the next that is (顺延). */
    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** Whether the year's notice is known. */
    public boolean settled(int year) {
        return years.contains(year);
    }

    /**
     * Whether a notice yet to come may change what is said of this day (暂定): its own year's, and from 29 December on also
     * the next year's, which may begin before New Year.
     */
    public boolean provisional(LocalDate day) {
        return !settled(day.getYear())
                || day.getMonth() == Month.DECEMBER
                        && day.getDayOfMonth() >= FIRST_DAY_A_LATER_NOTICE_MAY_MOVE
                        && !settled(day.getYear() + 1);
    }

    /** Whether a notice yet to come may change what is counted from one day to another. */
    boolean provisional(LocalDate from, LocalDate until) {
        return provisional(until)
                || IntStream.rangeClosed(from.getYear(), until.getYear()).anyMatch(year -> !settled(year));
    }

    /** How many days are worked from the beginning of the count up to this day. */
    private long workedUntil(long day) {
        // Day 0 is a Thursday; the count begins with a Monday.
        long days = day + 4;
        long ofTheWeek = Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
        int place = Arrays.binarySearch(exceptions, day);
        int before = place >= 0 ? place : -place - 2;
        return ofTheWeek + (before < 0 ? 0 : surplus[before]);
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
