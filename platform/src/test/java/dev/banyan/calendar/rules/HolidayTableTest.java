package dev.banyan.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.BuiltInHolidays;
import dev.banyan.calendar.HolidayChange;
import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.SpecialDay.Kind;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.calendar.rules.HolidayTable.Fault;
import dev.banyan.calendar.rules.HolidayTable.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayTableTest {
    private static final HolidayNotice NEXT_YEAR = new HolidayNotice(
            2027,
            "试〔2026〕1号",
            List.of(
                    new SpecialDay(LocalDate.of(2026, 12, 31), Kind.HOLIDAY, "元旦"),
                    new SpecialDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦"),
                    new SpecialDay(LocalDate.of(2027, 1, 2), Kind.MAKE_UP, "元旦")));

    @Test
    void the_notices_that_come_with_banyan_fit_the_number_of_statutory_holidays() {
        var calendar = new WorkCalendar(BuiltInHolidays.notices(), OfficeHours.USUAL);

        assertThat(BuiltInHolidays.notices())
                .extracting(HolidayNotice::year)
                .containsExactly(2021, 2022, 2023, 2024, 2025, 2026)
                .allSatisfy(year -> assertThat(HolidayChanges.workingDays(calendar, year))
                        .isEqualTo(HolidayChanges.expected(year)));
    }

    @Test
    void a_notice_written_down_reads_back_as_it_was() {
        assertThat(HolidayTable.text(NEXT_YEAR)).isEqualTo(HolidayTable.HEADING + """

                2027,试〔2026〕1号,放假,元旦,2026-12-31,2027-01-01
                2027,试〔2026〕1号,上班,元旦,2027-01-02,2027-01-02
                """);
        assertThat(BuiltInHolidays.notices())
                .allSatisfy(notice -> assertThat(HolidayTable.read(HolidayTable.text(notice)))
                        .isEqualTo(new HolidayTable.Good(List.of(notice))));
        assertThat(HolidayTable.read(HolidayTable.EXAMPLE)).isInstanceOf(HolidayTable.Good.class);
    }

    @Test
    void every_fault_is_named_with_its_line() {
        assertThat(HolidayTable.read("\uFEFF" + HolidayTable.HEADING + """

                2027,甲号,放假,元旦,2027-01-01,2027-01-01

                明年,甲号,放假,元旦,2027-01-02,2027-01-02
                2027,,放假,元旦,2027-01-02,2027-01-02
                2027,乙号,放假,元旦,2027-01-02,2027-01-02
                2027,甲号,休息,元旦,2027-01-02,2027-01-02
                2027,甲号,放假,,2027-01-02,2027-01-02
                2027,甲号,放假,元旦,2027-1-2,2027-02-30
                2027,甲号,放假,元旦,2027-01-03,2027-01-02
                2027,甲号,放假,元旦,2027-02-01,2027-03-04
                2027,甲号,放假,元旦,2026-11-30,2026-11-30
                2027,甲号,放假,元旦,2027-01-01,2027-01-01
                2027,甲号,上班,元旦,2027-01-04,2027-01-04
                2027,甲号,放假,元旦
                """))
                .isEqualTo(new HolidayTable.Faulty(List.of(
                        new Fault(4, What.NOT_A_YEAR, "明年"),
                        new Fault(5, What.SOURCE_MISSING, "2027,,放假,元旦,2027-01-02,2027-01-02"),
                        new Fault(6, What.SOURCE_DIFFERS, "乙号"),
                        new Fault(7, What.UNKNOWN_KIND, "休息"),
                        new Fault(8, What.NAME_MISSING, "2027,甲号,放假,,2027-01-02,2027-01-02"),
                        new Fault(9, What.NOT_A_DAY, "2027-1-2"),
                        new Fault(9, What.NOT_A_DAY, "2027-02-30"),
                        new Fault(10, What.ENDS_BEFORE_IT_STARTS, "2027-01-02"),
                        new Fault(11, What.TOO_LONG, "2027-03-04"),
                        new Fault(12, What.OUTSIDE_ITS_YEAR, "2026-11-30"),
                        new Fault(13, What.DAY_TWICE, "2027-01-01"),
                        new Fault(14, What.WORKED_ANYWAY, "2027-01-04"),
                        new Fault(15, What.COLUMNS_EXPECTED, "2027,甲号,放假,元旦"))));
    }

    @Test
    void another_table_an_empty_one_and_an_endless_one_are_refused() {
        assertThat(HolidayTable.read("日期,说明\n2027-01-01,元旦"))
                .isEqualTo(new HolidayTable.Faulty(List.of(new Fault(1, What.HEADING_EXPECTED, "日期,说明"))));
        assertThat(HolidayTable.read(HolidayTable.HEADING + "\n\n"))
                .isEqualTo(new HolidayTable.Faulty(List.of(new Fault(2, What.NO_LINES, ""))));
        assertThat(HolidayTable.read(HolidayTable.HEADING + "\nx".repeat(2000)))
                .isEqualTo(new HolidayTable.Faulty(List.of(new Fault(2001, What.TOO_MANY_LINES, "2000"))));
    }

    @Test
    void a_change_names_the_days_that_turn_even_in_the_december_before() {
        var known = BuiltInHolidays.notices();

        assertThat(HolidayChanges.of(known, List.of(known.getFirst(), NEXT_YEAR)))
                .containsExactly(new HolidayChange(
                        NEXT_YEAR,
                        true,
                        List.of(LocalDate.of(2027, 1, 2)),
                        List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)),
                        261,
                        248));
    }

    @Test
    void a_replaced_notice_gives_back_the_days_it_no_longer_names() {
        var shorter =
                new HolidayNotice(2027, "试〔2026〕2号", List.of(NEXT_YEAR.days().get(1)));

        assertThat(HolidayChanges.of(List.of(NEXT_YEAR), List.of(shorter)))
                .containsExactly(new HolidayChange(
                        shorter,
                        false,
                        List.of(LocalDate.of(2026, 12, 31)),
                        List.of(LocalDate.of(2027, 1, 2)),
                        260,
                        248));
    }
}
