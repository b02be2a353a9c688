package dev.banyan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours.Opening;
import dev.banyan.calendar.OfficeHours.Season;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeadlinesTest {
    private static final OfficeHours BY_SEASON = new OfficeHours(List.of(
            season(5, new Opening(time(8, 0), time(12, 0)), new Opening(time(15, 0), time(18, 0))),
            season(10, new Opening(time(8, 0), time(12, 0)), new Opening(time(14, 0), time(17, 30)))));
    private static final WorkCalendar CITY = new WorkCalendar(BuiltInHolidays.notices(), OfficeHours.USUAL);

    @ParameterizedTest(name = "{0} {1} + {2}: {4}")
    @CsvFileSource(resources = "/calendar/time-limits.csv", numLinesToSkip = 1)
    void a_time_limit_ends_on_its_day(
            String id, LocalDate start, String limit, String stops, LocalDate expected, String provisional) {
        assertThat(Deadlines.due(start.atTime(10, 0), limit(limit), stops(stops), CITY))
                .isEqualTo(new DueDate(expected, Optional.empty(), provisional.equals("是")));
    }

    @ParameterizedTest(name = "{0} {1} + {2}: {4}")
    @CsvFileSource(resources = "/calendar/working-hours.csv", numLinesToSkip = 1)
    void hours_run_while_offices_are_open(
            String id, LocalDateTime start, String limit, String stops, LocalDateTime expected) {
        var hours = Set.of("夏令时间", "冬令时间", "岁初").contains(id) ? BY_SEASON : OfficeHours.USUAL;

        assertThat(Deadlines.due(start, limit(limit), stops(stops), new WorkCalendar(BuiltInHolidays.notices(), hours)))
                .isEqualTo(new DueDate(expected.toLocalDate(), Optional.of(expected.toLocalTime()), false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/calendar/working-days.csv", numLinesToSkip = 1)
    void working_days_are_counted_after_the_first_up_to_the_last(
            String id, LocalDate start, LocalDate end, int expected) {
        assertThat(CITY.workingDaysBetween(start, end)).isEqualTo(expected);
    }

    @Test
    void a_provisional_end_settles_when_the_notice_of_its_year_is_loaded() {
        var loaded = new java.util.ArrayList<>(BuiltInHolidays.notices());
        loaded.add(new HolidayNotice(
                2027, "测试", List.of(new SpecialDay(LocalDate.of(2027, 3, 2), SpecialDay.Kind.HOLIDAY, "测试"))));

        assertThat(Deadlines.due(
                        LocalDateTime.of(2027, 3, 1, 9, 0),
                        new TimeLimit.WorkingDays(1),
                        List.of(),
                        new WorkCalendar(loaded, OfficeHours.USUAL)))
                .isEqualTo(new DueDate(LocalDate.of(2027, 3, 3), Optional.empty(), false));
    }

    /** Against counting day by day, with calendars, starts, limits and stops made up from a seed. */
    @Test
    void counting_fast_and_counting_day_by_day_agree() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var special = special(random);
            var calendar = new WorkCalendar(List.of(new HolidayNotice(2025, "测试", special)), OfficeHours.USUAL);
            LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            var stops = random.ints(random.nextInt(3), 0, 60)
                    .mapToObj(from -> new ClockStop(start.plusDays(from), start.plusDays(from + random.nextInt(9))))
                    .toList();
            int count = 1 + random.nextInt(random.nextBoolean() ? 12 : 300);
            var slow = new DayByDay(special, stops);

            assertThat(calendar.plusWorkingDays(start, count))
                    .as("seed %d", seed)
                    .isEqualTo(new DayByDay(special, List.of()).workingDays(start, count));
            assertThat(calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, count)))
                    .as("seed %d", seed)
                    .isEqualTo(count);
            assertThat(calendar.minusWorkingDays(
                            calendar.plusWorkingDays(start, count).plusDays(1), count))
                    .as("seed %d", seed)
                    .isEqualTo(calendar.plusWorkingDays(start, 1));
            assertThat(List.of(
                            due(start, new TimeLimit.WorkingDays(count), stops, calendar),
                            due(start, new TimeLimit.CalendarDays(count), stops, calendar),
                            due(start, new TimeLimit.Months(1 + count % 14), stops, calendar)))
                    .as("seed %d", seed)
                    .containsExactly(
                            slow.workingDays(start, count),
                            slow.calendarDays(start, count),
                            slow.calendarDays(start, (int)
                                    (start.plusMonths(1 + count % 14).toEpochDay() - start.toEpochDay())));
        }
    }

    private static LocalDate due(LocalDate start, TimeLimit limit, List<ClockStop> stops, WorkCalendar calendar) {
        return Deadlines.due(start.atStartOfDay(), limit, stops, calendar).date();
    }

    private static List<SpecialDay> special(Random random) {
        var days = new HashSet<LocalDate>();
        return random.ints(60, 0, 730)
                .mapToObj(LocalDate.of(2024, 12, 1)::plusDays)
                .filter(days::add)
                .map(day -> new SpecialDay(
                        day, random.nextInt(3) == 0 ? SpecialDay.Kind.MAKE_UP : SpecialDay.Kind.HOLIDAY, "测试"))
                .toList();
    }

    /** The rules in the plainest words. */
    private record DayByDay(List<SpecialDay> special, List<ClockStop> stops) {
        LocalDate workingDays(LocalDate start, int count) {
            LocalDate day = start;
            for (int counted = 0; counted < count; ) {
                day = day.plusDays(1);
                counted += worked(day) && !stopped(day) ? 1 : 0;
            }
            return day;
        }

        LocalDate calendarDays(LocalDate start, int count) {
            LocalDate day = start;
            for (int counted = 0; counted < count; ) {
                day = day.plusDays(1);
                counted += stopped(day) ? 0 : 1;
            }
            while (!worked(day) || stopped(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private boolean worked(LocalDate day) {
            return special.stream()
                    .filter(it -> it.date().equals(day))
                    .map(it -> it.kind() == SpecialDay.Kind.MAKE_UP)
                    .findFirst()
                    .orElse(day.getDayOfWeek().getValue() <= 5);
        }

        private boolean stopped(LocalDate day) {
            return stops.stream().anyMatch(stop -> !day.isBefore(stop.from()) && !day.isAfter(stop.until()));
        }
    }

    private static TimeLimit limit(String text) {
        return TimeLimit.parse(text).orElseThrow();
    }

    private static List<ClockStop> stops(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(stop -> stop.split("/"))
                        .map(stop -> new ClockStop(LocalDate.parse(stop[0]), LocalDate.parse(stop[1])))
                        .toList();
    }

    private static Season season(int month, Opening... openings) {
        return new Season(MonthDay.of(month, 1), List.of(openings));
    }

    private static LocalTime time(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }
}
