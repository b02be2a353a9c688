package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Budget;
import dev.banyan.reports.Cost;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request costs. */
class EstimateTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1", "2, 0, 0, 1", "2, 1, 0, 2", "2, 1, 1, 2", "1, 4, 4, 1", "1, 4, 0, 5", "6, 3, 1, 5"})
    void a_clause_a_typed_figure_and_a_figure_to_confirm_have_their_rates(
            int clauses, int figures, int filled, int minutes) {
        var form = Clauses.form(
                "任务",
                "完成这一项建设工作。".repeat(clauses),
                IntStream.range(0, figures)
                        .mapToObj(i -> new Clauses.Measured(i, "数据" + i, Optional.empty()))
                        .toList());
        var confirmed =
                form.figures().stream().limit(filled).map(it -> it.number()).toList();

        assertThat(Estimate.minutes(form, Set.copyOf(confirmed))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"9, 50, 10, false", "10, 50, 10, true", "0, 110, 10, false", "0, 111, 10, true"})
    void the_eleventh_request_of_ten_and_the_minute_too_many_exceed(
            int usedRequests, int usedMinutes, int minutes, boolean exceeds) {
        assertThat(new Cost("350102", usedRequests, usedMinutes, minutes, new Budget(10, 120)).exceeds())
                .isEqualTo(exceeds);
    }
}
