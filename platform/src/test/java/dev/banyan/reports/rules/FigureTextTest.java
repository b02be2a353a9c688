package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"12|12", " 12.50 |12.50", "-3|-3", "1,234,567.8|1234567.8", "98.6%|98.6", "1.2E3|1.2E3", "+7|7"})
    void numbers_are_read_as_written(String text, BigDecimal number) {
        assertThat(FigureText.number(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "约12",
                "12万",
                "1,23",
                "12.",
                ".5",
                "0x10",
                "NaN",
                "1 000",
                "12％",
                "11111111111111111111111111111111111111111"
            })
    void what_is_not_surely_a_number_is_none(String text) {
        assertThat(FigureText.number(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} ends {1}")
    @CsvSource({
        "2026-11-25, 2026-11-25",
        "2026/3/5, 2026-03-05",
        "20261125, 2026-11-25",
        "2026-11-25T08:00:00+08:00, 2026-11-25",
        "2026年11月5日, 2026-11-05",
        "2026-02, 2026-02-28",
        "202402, 2024-02-29",
        "2026年2月, 2026-02-28",
        "2026Q3, 2026-09-30",
        "2026-Q1, 2026-03-31",
        "2026年第2季度, 2026-06-30",
        "2026, 2026-12-31",
        "2026年, 2026-12-31"
    })
    void a_day_is_itself_and_a_period_is_its_last_day(String text, LocalDate day) {
        assertThat(FigureText.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今天", "2026-13", "2026-02-30", "11/25/2026", "26-11-25", "2026Q5", "1850-01-01"})
    void what_is_not_surely_a_day_is_none(String text) {
        assertThat(FigureText.day(text)).isEmpty();
    }
}
