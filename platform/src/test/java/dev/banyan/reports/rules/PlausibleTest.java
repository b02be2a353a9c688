package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.Figure.Doubt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleTest {
    /** Wanted: from 0 to 100, at most 20 % up or down. */
    private static final Plausibility WANTED = new Plausibility(
            Optional.of(BigDecimal.ZERO),
            Optional.of(new BigDecimal("100")),
            Optional.of(new BigDecimal("20")),
            Sign.NOT_NEGATIVE,
            false);

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "50, , ''",
        "100, , ''",
        "100.01, , TOO_LARGE",
        "-1, , TOO_SMALL WRONG_SIGN",
        "60, 50, ''",
        "60.01, 50, JUMP",
        "40, 50, ''",
        "39.99, 50, JUMP",
        "0, 0, ''",
        "1, 0, JUMP",
        "130, 50, TOO_LARGE JUMP"
    })
    void a_figure_is_held_for_each_reason(BigDecimal value, BigDecimal before, String doubts) {
        assertThat(Plausible.doubts(value, Optional.ofNullable(before), WANTED)).isEqualTo(doubts(doubts));
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({"5, 5, ''", "4.9, 5, FALLS", "-1, , WRONG_SIGN", "0, , WRONG_SIGN", "900, 5, ''"})
    void a_sum_over_the_year_never_falls(BigDecimal value, BigDecimal before, String doubts) {
        var wanted = new Plausibility(Optional.empty(), Optional.empty(), Optional.empty(), Sign.POSITIVE, true);

        assertThat(Plausible.doubts(value, Optional.ofNullable(before), wanted)).isEqualTo(doubts(doubts));
    }

    private static List<Doubt> doubts(String names) {
        return Stream.of(names.split(" "))
                .filter(it -> !it.isEmpty())
                .map(Doubt::valueOf)
                .toList();
    }
}
