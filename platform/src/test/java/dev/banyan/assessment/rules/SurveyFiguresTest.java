package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers come to. */
class SurveyFiguresTest {
    private static final List<BigDecimal> WORTHS = decimals("100", "80", "60", "30", "0");

    private static List<BigDecimal> decimals(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }

    @Test
    void SC_18_the_mean_of_what_answers_are_worth_and_the_share_of_the_satisfied() {
        var counts = List.of(180, 120, 60, 30, 10);

        assertThat(SurveyFigures.mean(counts, WORTHS)).isEqualByComparingTo("80.25");
        assertThat(SurveyFigures.satisfied(counts, WORTHS)).isEqualByComparingTo("90");
    }

    @Test
    void SC_19_audiences_count_by_their_weights() {
        var means = decimals("82.40", "88.10", "91.00", "93.50");

        assertThat(SurveyFigures.weighted(means, decimals(".4", ".3", ".2", ".1"))
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("86.94");
        assertThat(SurveyFigures.weighted(means, decimals("4", "3", "2", "1")).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("86.94");
    }

    @ParameterizedTest
    @CsvSource({"100, 200, 6.95", "400, 1000000, 4.90", "10, 20, 22.48", "1, 2, 98.00", "50, 50, 0.00", "1, 1, 0.00"})
    void the_margin_of_error_is_corrected_for_a_finite_population(int answers, int asked, String points) {
        assertThat(SurveyFigures.margin(answers, asked).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(points);
    }

    @Test
    void codes_are_found_however_they_are_typed_and_differ() {
        String code = SurveyCode.of(0x0123_4567_89ab_cdefL);

        assertThat(code).isEqualTo("RRVZ-4E8N-F4JC").matches("([A-HJ-NP-Z2-9]{4}-?){3}");
        assertThat(SurveyCode.looksRight(code)).isTrue();
        assertThat(SurveyCode.digest(" rrvz4e8n ｆ4jc ")).isEqualTo(SurveyCode.digest(code));
        assertThat(SurveyCode.looksRight("RRVZ-4E8N-F4J0")).isFalse();
        assertThat(SurveyCode.digest(SurveyCode.of(1))).isNotEqualTo(SurveyCode.digest(SurveyCode.of(2)));
    }
}
