package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
    @ParameterizedTest(name = "{0} {1} are {2} {3}")
    @CsvSource({
        "123456, 万元, 12.35, 亿元",
        "1, 亿元, 10000.00, 万元",
        "15, 亩, 1.00, 公顷",
        "100, 亩, 6.67, 公顷",
        "1, 亩, 666.67, 平方米",
        "2, 平方公里, 3000.00, 亩",
        "0.5, %, 5.00, ‰",
        "-2.005, 吨, -2005.00, 公斤",
        "7, 所, 7.00, 所"
    })
    void known_units_are_converted_and_rounded_half_up(BigDecimal value, String from, BigDecimal result, String to) {
        var conversion = Measures.between(from, to, 2).orElseThrow();

        assertThat(Measures.convert(value, conversion)).isEqualTo(result);
    }

    @Test
    void there_and_back_is_the_same_figure() {
        var there = Measures.between("亩", "公顷", 12).orElseThrow();
        var back = Measures.between("公顷", "亩", 6).orElseThrow();

        for (int i = 0; i < 1000; i++) {
            var value = BigDecimal.valueOf(i * 7919L, 6);
            assertThat(Measures.convert(Measures.convert(value, there), back)).isEqualTo(value);
        }
    }

    @Test
    void between_units_of_different_kinds_a_person_has_to_say() {
        assertThat(Measures.between("亩", "万元", 2)).isEmpty();
        assertThat(Measures.between("床", "张", 0)).isEmpty();
    }
}
