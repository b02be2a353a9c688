package dev.banyan.evaluationkernel.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.scores.Grading.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many places a share of a group is. */
class PlacingTest {
    @ParameterizedTest(name = "RK-05 {0} of the group")
    @CsvSource({"6, 1, 2, 2", "7, 2, 2, 3", "12, 3, 4, 4", "13, 3, 4, 4", "45, 13, 14, 14"})
    void RK_05_the_scheme_says_how_parts_of_a_unit_count(int size, int floor, int halfUp, int ceiling) {
        var share = new BigDecimal("0.3");

        assertThat(List.of(
                        Placing.count(share, size, Rounding.FLOOR),
                        Placing.count(share, size, Rounding.HALF_UP),
                        Placing.count(share, size, Rounding.CEILING)))
                .containsExactly(floor, halfUp, ceiling);
    }
}
