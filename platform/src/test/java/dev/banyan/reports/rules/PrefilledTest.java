package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Form;
import dev.banyan.reports.KnownFigures.Known;
import dev.banyan.reports.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What stands in a form before anybody typed. */
class PrefilledTest {
    private static Question figure(int number, int indicator) {
        return new Question(number, "数据" + indicator, Optional.empty(), OptionalInt.of(indicator));
    }

    private static final Form FORM = new Form(List.of(
            Question.clause(1, "新建高校。"), Question.clause(2, "引进博士。"), figure(3, 7), figure(4, 8), figure(5, 9)));
    private static final Form BEFORE = new Form(List.of(Question.clause(1, "引进博士。"), figure(2, 8), figure(3, 7)));
    private static final Answers LAST = new Answers(
            List.of(new Answer(1, Standing.IN_PROGRESS, "已引进150名")),
            List.of(
                    new Figure(2, 8, new BigDecimal("80"), Origin.TYPED),
                    new Figure(3, 7, new BigDecimal("70"), Origin.TYPED)),
            OptionalInt.of(55),
            false);

    @Test
    void a_system_goes_before_the_last_report_and_nothing_is_made_up() {
        var known = Map.of(7, new Known(new BigDecimal("71"), LocalDate.of(2026, 10, 31), "教育统计"));

        assertThat(Prefilled.figures(FORM, Optional.of(LAST), known))
                .containsExactly(
                        new Figure(3, 7, new BigDecimal("71"), Origin.SYSTEM),
                        new Figure(4, 8, new BigDecimal("80"), Origin.LAST_REPORT));
        assertThat(Prefilled.figures(FORM, Optional.empty(), Map.of())).isEmpty();
    }

    @Test
    void nothing_changed_says_the_last_answers_again_under_the_numbers_of_this_form() {
        assertThat(Prefilled.unchanged(FORM, BEFORE, LAST))
                .isEqualTo(new Answers(
                        List.of(new Answer(2, Standing.IN_PROGRESS, "已引进150名")),
                        List.of(
                                new Figure(3, 7, new BigDecimal("70"), Origin.LAST_REPORT),
                                new Figure(4, 8, new BigDecimal("80"), Origin.LAST_REPORT)),
                        OptionalInt.of(55),
                        true));
    }

    @Test
    void answers_to_other_questions_do_not_fit() {
        assertThat(Prefilled.fits(FORM, Prefilled.unchanged(FORM, BEFORE, LAST)))
                .isTrue();
        assertThat(Prefilled.fits(FORM, LAST)).isFalse();
        assertThat(Prefilled.fits(
                        FORM,
                        new Answers(List.of(new Answer(3, Standing.DONE, "")), List.of(), OptionalInt.empty(), false)))
                .isFalse();
    }
}
