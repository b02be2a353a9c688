package dev.banyan.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.OfficeHours.Opening;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    @Test
    void hours_change_with_the_seasons_and_read_back_as_written() {
        var hours = read("10-01 08:00-12:00 14:00-17:30\n 05-01  08:00-12:00 15:00-18:00 ");

        assertThat(HoursText.of(hours)).isEqualTo("05-01 08:00-12:00 15:00-18:00\n10-01 08:00-12:00 14:00-17:30");
        assertThat(List.of("2026-04-30", "2026-05-01", "2026-09-30", "2026-10-01"))
                .extracting(day -> hours.on(LocalDate.parse(day)).getLast())
                .containsExactly(
                        opening(14, 0, 17, 30), opening(15, 0, 18, 0), opening(15, 0, 18, 0), opening(14, 0, 17, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-01",
                "5-1 08:00-12:00",
                "02-30 08:00-12:00",
                "05-01 12:00-08:00",
                "05-01 08:00",
                "05-01 08:00-12:00 11:00-13:00",
                "05-01 08:00-25:00"
            })
    void a_line_that_says_no_season_is_named(String line) {
        assertThat(HoursText.read("01-01 08:00-12:00\n" + line)).isEqualTo(new HoursText.Faulty(2, line));
    }

    @Test
    void a_season_given_twice_none_and_too_many_are_refused() {
        assertThat(HoursText.read("01-01 08:00-12:00\n01-01 08:00-11:00"))
                .isEqualTo(new HoursText.Faulty(2, "01-01 08:00-11:00"));
        assertThat(HoursText.read(" \n ")).isEqualTo(new HoursText.Faulty(0, ""));
        assertThat(HoursText.read("01-01 08:00-12:00\n".repeat(13))).isEqualTo(new HoursText.Faulty(0, ""));
    }

    private static OfficeHours read(String text) {
        return ((HoursText.Good) HoursText.read(text)).hours();
    }

    private static Opening opening(int fromHour, int fromMinute, int untilHour, int untilMinute) {
        return new Opening(LocalTime.of(fromHour, fromMinute), LocalTime.of(untilHour, untilMinute));
    }
}
