package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.responsibility.Aim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where figures should be, and what they come to. */
class FigurePathTest {
    private static Aim aim(TargetComparator comparator, String goal) {
        return new Aim("床位", comparator, new BigDecimal(goal), Optional.of("张"));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2026-01-01, 60",
        "AT_LEAST, 2026-04-11, 70",
        "AT_LEAST, 2027-02-05, 100",
        "AT_LEAST, 2028-01-01, 100",
        "REDUCE_TO, 2026-04-11, 70",
        "COUNT_AT_LEAST, 2026-04-11, 25",
        "AT_MOST, 2026-04-11, 100",
        "GROWTH_AT_LEAST, 2026-04-11, 100",
        "RANK_WITHIN, 2026-04-11, 100",
        "MULTIPLY_BY, 2026-04-11, ",
        "DONE, 2026-04-11, ",
    })
    void a_figure_goes_straight_from_the_first_one_to_the_target(
            TargetComparator comparator, LocalDate day, BigDecimal planned) {
        var aim = aim(comparator, "100");
        var path = new FigurePath(aim, LocalDate.of(2026, 1, 1), new BigDecimal("60"), LocalDate.of(2027, 2, 5));

        assertThat(path.planned(day).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(planned).map(BigDecimal::stripTrailingZeros));
        assertThat(FigurePath.leads(aim)).isEqualTo(planned != null);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 92, 100, 92.00, false",
        "AT_LEAST, 100.0, 100, 100.00, true",
        "AT_LEAST, 115, 100, 115.00, true",
        "AT_LEAST, 5, 0, , true",
        "AT_MOST, 46, 40, 85.00, false",
        "AT_MOST, 36, 40, 110.00, true",
        "AT_MOST, 90, 40, 0.00, false",
    })
    void a_figure_is_held_against_where_it_should_be(
            TargetComparator comparator, BigDecimal figure, BigDecimal planned, String rate, boolean reached) {
        var aim = aim(comparator, "100");

        assertThat(FigurePath.achievement(aim, figure, planned).map(BigDecimal::toPlainString))
                .isEqualTo(Optional.ofNullable(rate));
        assertThat(FigurePath.reached(aim, figure, planned)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"108, 100, 8.00", "99, 100, -1.00", "5, 0, ", "5, -2, "})
    void growth_is_over_what_was_before_and_unknown_over_nothing(BigDecimal figure, BigDecimal before, String growth) {
        assertThat(FigurePath.growth(figure, before).map(BigDecimal::toPlainString))
                .isEqualTo(Optional.ofNullable(growth));
    }
}
