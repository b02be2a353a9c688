package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLimitTest {
    /** The first Saturday is worked. */
    private static final WorkCalendar NOVEMBER = new WorkCalendar(
            List.of(new HolidayNotice(
                    2026, "试", List.of(new SpecialDay(LocalDate.of(2026, 11, 7), SpecialDay.Kind.MAKE_UP, "试")))),
            OfficeHours.USUAL);

    @ParameterizedTest(name = "asked {0} within {1}: by {2}")
    @CsvSource({
        "2026-11-02, 5wd, 2026-11-07",
        "2026-11-07, 5wd, 2026-11-13",
        "2026-11-08, 5wd, 2026-11-13",
        "2026-11-06, 1d, 2026-11-07",
        "2026-11-13, 1d, 2026-11-16",
    })
    void the_day_it_is_asked_is_not_counted_and_the_last_is(LocalDate asked, String within, LocalDate due) {
        var limit = AnswerLimit.read(within);

        assertThat(AnswerLimit.from(asked.atTime(17, 59), limit, NOVEMBER).due())
                .isEqualTo(due);
    }

    @Test
    void the_usual_limit_is_five_working_days() {
        assertThat(AnswerLimit.read(AnswerLimit.USUAL)).isEqualTo(new TimeLimit.WorkingDays(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0wd", "4wh", "1m", "2026-11-09", "soon"})
    void a_setting_that_is_no_number_of_days_is_refused_by_name(String setting) {
        assertThatThrownBy(() -> AnswerLimit.read(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("banyan.supervision.answer-within is " + setting)
                .hasMessageContaining("5wd");
    }
}
