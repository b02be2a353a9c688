package dev.banyan.calendar.web;

import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.Reckoning;
import dev.banyan.calendar.Reckoning.Stretch;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.calendar.rules.HolidayChanges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A year as twelve months (年历).
 *
 * @param year the year
 * @param source number of its notice; empty if none is loaded and the year is provisional
 * @param workingDays working days of the year
 * @param expected working days that it should have once its notice is known
 * @param holidays its holidays with their make-up days
 * @param months January to December
 */
public record YearView(
        int year, Optional<String> source, int workingDays, int expected, List<Holiday> holidays, List<Month> months) {

    /** @param makeUpDays days worked for it */
    public record Holiday(Stretch days, List<LocalDate> makeUpDays) {}

    /** @param weeks rows of seven days from Monday; days of other months are empty */
    public record Month(YearMonth month, int workingDays, List<List<Optional<Day>>> weeks) {}

    /** @param special what a notice says of it */
    public record Day(LocalDate date, boolean worked, Optional<SpecialDay> special, boolean today) {
        /** Class of its cell. */
        public String mark() {
            return special.map(it -> it.kind() == SpecialDay.Kind.HOLIDAY ? "day-holiday" : "day-make-up")
                    .orElse(worked ? "" : "day-rest");
        }
    }

    static YearView of(int year, Optional<HolidayNotice> notice, WorkCalendar calendar, LocalDate today) {
        return new YearView(
                year,
                notice.map(HolidayNotice::source),
                HolidayChanges.workingDays(calendar, year),
                HolidayChanges.expected(year),
                notice.map(YearView::holidays).orElse(List.of()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), calendar, today))
                        .toList());
    }

    /** In order, each with the make-up days of its name. */
    private static List<Holiday> holidays(HolidayNotice notice) {
        return Reckoning.stretches(notice.days().stream()
                        .filter(day -> day.kind() == SpecialDay.Kind.HOLIDAY)
                        .toList())
                .stream()
                .map(stretch -> new Holiday(
                        stretch,
                        notice.days().stream()
                                .filter(day -> day.kind() == SpecialDay.Kind.MAKE_UP
                                        && day.name().equals(stretch.name()))
                                .map(SpecialDay::date)
                                .toList()))
                .toList();
    }

    private static Month month(YearMonth month, WorkCalendar calendar, LocalDate today) {
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        var weeks = new ArrayList<List<Optional<Day>>>();
        for (LocalDate start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            weeks.add(start.datesUntil(start.plusWeeks(1))
                    .map(day -> Optional.of(day)
                            .filter(it -> YearMonth.from(it).equals(month))
                            .map(it -> new Day(it, calendar.isWorkingDay(it), calendar.special(it), it.equals(today))))
                    .toList());
        }
        return new Month(month, calendar.workingDaysBetween(first.minusDays(1), month.atEndOfMonth()), weeks);
    }
}
