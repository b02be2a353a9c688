package dev.banyan.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluation.rules.FigureTarget.FirstFigure;
import dev.banyan.evaluationkernel.Measure;
import dev.banyan.evaluationkernel.PathShape;
import dev.banyan.evaluationkernel.TargetRow;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTargetTest {
    private static final LocalDate ASSIGNED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 31);

    private static Optional<TargetRow> target(TargetComparator comparator, String value, String first) {
        return new FigureTarget(comparator, new BigDecimal(value), Optional.empty())
                .of(
                        "a",
                        ASSIGNED,
                        DUE,
                        Optional.ofNullable(first).map(it -> new FirstFigure(FIRST, new BigDecimal(it))));
    }

    @Test
    void a_path_leads_from_the_first_figure_to_the_last_day() {
        assertThat(target(TargetComparator.AT_LEAST, "58.5", "57.9"))
                .contains(new TargetRow(
                        "a",
                        LocalDateTime.of(2000, 1, 1, 0, 0),
                        dev.banyan.evaluationkernel.TargetComparator.AT_LEAST,
                        Measure.POINT,
                        new TargetRow.Figures(
                                OptionalLong.of(579_000), 585_000, OptionalLong.empty(), Optional.empty()),
                        new TargetRow.Path(PathShape.LINEAR, FIRST, DUE, List.of())));
    }

    @ParameterizedTest
    @CsvSource({"COUNT_AT_LEAST", "AT_MOST", "MAINTAIN", "RANK_WITHIN", "GROWTH_AT_LEAST"})
    void what_is_counted_and_what_is_kept_starts_on_the_day_of_assignment(TargetComparator comparator) {
        var target = target(comparator, "20", "3").orElseThrow();

        assertThat(target.figures().base()).isEmpty();
        assertThat(target.path().first()).isEqualTo(ASSIGNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TargetComparator.class,
            names = {"MULTIPLY_BY", "DONE"})
    void a_multiple_of_what_nobody_knows_is_no_target(TargetComparator comparator) {
        assertThat(target(comparator, "2", "3")).isEmpty();
    }

    @Test
    void a_figure_that_is_too_large_is_no_target() {
        assertThat(target(TargetComparator.AT_LEAST, "10000000000000", null)).isEmpty();
        assertThat(target(TargetComparator.AT_LEAST, "9999999999999", null)).isPresent();
    }

    @Test
    void every_comparator_of_the_compiler_is_one_of_the_kernel() {
        for (var comparator : TargetComparator.values()) {
            assertThat(dev.banyan.evaluationkernel.TargetComparator.valueOf(comparator.name())
                            .wireName())
                    .isEqualTo(comparator.wireName());
        }
    }
}
