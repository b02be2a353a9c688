package dev.banyan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.A;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetWordsTest {
    private static final TargetWords CHINESE = new TargetWords(new Words(Language.CHINESE));
    private static final TargetWords ENGLISH = new TargetWords(new Words(Language.ENGLISH));

    @ParameterizedTest(name = "{0} is {1} in Chinese and {2} in English")
    @CsvSource({
        "3.8, 3.8, 3.8",
        "9999, '9,999', '9,999'",
        "15000, 1.5万, '15,000'",
        "2000000000, 20亿, '2,000,000,000'",
        "6000000000000, 6万亿, '6,000,000,000,000'",
        "-20000, -2万, '-20,000'"
    })
    void a_number_is_written_in_the_large_units_of_the_language(String number, String chinese, String english) {
        assertThat(CHINESE.number(new BigDecimal(number))).isEqualTo(chinese);
        assertThat(ENGLISH.number(new BigDecimal(number))).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2025, 2025年底, by end of 2025",
        "2025-06, 2025年6月底, by end of June 2025",
        "2025-06-30, 2025年6月30日, by 30 June 2025"
    })
    void a_deadline_is_written_as_an_office_writes_it(String iso, String chinese, String english) {
        assertThat(CHINESE.deadline(A.target("1", "个", iso))).isEqualTo(chinese);
        assertThat(ENGLISH.deadline(A.target("1", "个", iso))).isEqualTo(english);
    }

    @Test
    void a_reviewed_figure_shows_the_printed_one_behind_it() {
        var printed = A.indicator(6, 3, "每千人口医师数", A.target("38", "人", "2025"));
        var corrected = printed.with(printed.name(), printed.target().withValue(new BigDecimal("3.8")))
                .changedBy(1);

        assertThat(CHINESE.target(printed)).isEqualTo("不低于38人");
        assertThat(CHINESE.target(corrected)).isEqualTo("不低于3.8人（原文：38人）");
        assertThat(ENGLISH.target(corrected)).isEqualTo("at least 3.8人 (printed: 38人)");
    }
}
