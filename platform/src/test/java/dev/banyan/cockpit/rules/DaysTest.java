package dev.banyan.cockpit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void ends_of_months_come_before_the_day_itself() {
        assertThat(Days.monthEnds(LocalDate.of(2024, 3, 31), 3))
                .isEqualTo(days("2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"));
    }

    @Test
    void weeks_lie_seven_days_apart() {
        assertThat(Days.weeks(LocalDate.of(2026, 1, 7), 2)).isEqualTo(days("2025-12-24", "2025-12-31", "2026-01-07"));
    }

    @Test
    void a_way_has_both_ends_the_day_that_is_shown_and_ends_of_months_between() {
        assertThat(Days.along(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 10)))
                .isEqualTo(days("2026-01-05", "2026-01-31", "2026-02-10", "2026-02-28", "2026-03-31"));
    }

    @Test
    void a_long_way_is_looked_at_less_often() {
        assertThat(Days.along(LocalDate.of(2021, 1, 5), LocalDate.of(2050, 12, 31), LocalDate.of(2020, 1, 1)))
                .hasSizeLessThan(65)
                .startsWith(LocalDate.of(2021, 1, 5))
                .endsWith(LocalDate.of(2050, 12, 31));
    }

    @Test
    void no_day_lies_beyond_the_years_that_are_worked_with() {
        assertThat(Days.weeks(LocalDate.of(1990, 1, 2), 5)).isEqualTo(days("1990-01-02"));
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
