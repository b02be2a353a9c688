package dev.banyan.cockpit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"0, 0%", "452999, 45.3%", "452499, 45.2%", "452500, 45.3%", "1000000, 100%", "-499, 0%", "-12500, -1.3%"
    })
    void it_has_one_decimal_half_up_and_no_needless_zero(int millionths, String percent) {
        assertThat(Percent.of(millionths)).isEqualTo(percent);
    }

    @Test
    void it_is_what_exact_decimals_say() {
        for (int millionths = -20_000; millionths < 1_100_000; millionths += 37) {
            var exact = BigDecimal.valueOf(millionths, 4).setScale(1, RoundingMode.HALF_UP);
            assertThat(Percent.of(millionths))
                    .isEqualTo(exact.stripTrailingZeros().toPlainString() + "%");
        }
    }
}
