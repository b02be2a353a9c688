package dev.banyan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    @Test
    void a_short_form_says_what_it_was_made_from() {
        assertThat(java.util.stream.Stream.of("4wh", "5wd", "15d", "3m", "2026-03-05")
                        .map(TimeLimit::parse))
                .map(java.util.Optional::orElseThrow)
                .containsExactly(
                        new TimeLimit.WorkingHours(4),
                        new TimeLimit.WorkingDays(5),
                        new TimeLimit.CalendarDays(15),
                        new TimeLimit.Months(3),
                        new TimeLimit.Fixed(LocalDate.of(2026, 3, 5)))
                .extracting(TimeLimit::text)
                .containsExactly("4wh", "5wd", "15d", "3m", "2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "wd",
                "0d",
                "-1d",
                "10000d",
                "5 wd",
                "5WD",
                "5y",
                "2026-2-5",
                "2026-02-30",
                "+2026-03-05"
            })
    void anything_else_is_no_limit(String text) {
        assertThat(TimeLimit.parse(text)).isEmpty();
    }

    @Test
    void a_limit_counts_something() {
        assertThatThrownBy(() -> new TimeLimit.WorkingDays(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeLimit.Months(10_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
