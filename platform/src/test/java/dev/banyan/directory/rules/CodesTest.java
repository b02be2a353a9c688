package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** GB 32100-2015, with the check digit of GB 11714 in the middle. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11350100000000019N", "11350102000000027E", "11350100MB0000019U"})
    void a_social_credit_code_fits_and_with_any_digit_changed_does_not(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        for (int at = 0; at < code.length(); at++) {
            int place = at;
            assertThat(DIGITS.chars()
                            .filter(digit -> digit != code.charAt(place))
                            .mapToObj(digit -> code.substring(0, place) + (char) digit + code.substring(place + 1)))
                    .noneMatch(CreditCode::isValid);
        }
    }

    @Test
    void neighbours_exchanged_are_noticed() {
        String code = "91350100M000100Y43";

        assertThat(IntStream.range(1, 18)
                        .filter(at -> code.charAt(at) != code.charAt(at - 1))
                        .mapToObj(at -> code.substring(0, at - 1)
                                + code.charAt(at)
                                + code.charAt(at - 1)
                                + code.substring(at + 1)))
                .noneMatch(CreditCode::isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100m000100y43", "9135O100M000100Y43", "91350100M000100Y4", "91350100M000100Y430"})
    void small_letters_letters_like_digits_and_other_lengths_are_refused(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    /** GB/T 2260. */
    @ParameterizedTest
    @CsvSource({
        "350100, true",
        "350182, true",
        "110000, true",
        "820000, true",
        "990100, false",
        "35010, false",
        "3501000, false",
        "35010A, false",
        "'', false"
    })
    void a_division_code_has_six_digits_and_begins_with_a_province(String code, boolean valid) {
        assertThat(DivisionCode.isValid(code)).isEqualTo(valid);
    }
}
