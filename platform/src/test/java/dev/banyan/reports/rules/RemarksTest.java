package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import dev.banyan.reports.Remark;
import dev.banyan.reports.ReportId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is pointed out before a report is sent. */
class RemarksTest {
    private static final Form FORM = new Form(List.of(
            Question.clause(1, "新建一所高校。"),
            Question.clause(2, "引进博士200名。"),
            new Question(3, "在校生", Optional.of("万人"), OptionalInt.of(7))));
    private static final String WORDS = "主体结构已经封顶，正在做内部装修和室外管网";

    private static Answers answers(String words, int progress, boolean unchanged) {
        return new Answers(
                List.of(new Answer(1, Standing.IN_PROGRESS, words), new Answer(2, Standing.DONE, "")),
                List.of(new Figure(3, 7, new BigDecimal("4.2"), Origin.TYPED)),
                OptionalInt.of(progress),
                unchanged);
    }

    private static List<Remark> remarks(Answers answers, Answers last) {
        return Remarks.of(FORM, answers, Optional.of(last), List.of());
    }

    @Test
    void a_full_report_in_own_words_has_none() {
        assertThat(remarks(answers(WORDS, 60, false), answers("土地征收工作按计划推进，尚余三户未签约", 40, false)))
                .isEmpty();
    }

    @Test
    void what_is_left_empty_is_named() {
        assertThat(Remarks.of(FORM, Answers.NONE, Optional.empty(), List.of()))
                .containsExactly(
                        new Remark.Unanswered(1),
                        new Remark.Unanswered(2),
                        new Remark.Unanswered(3),
                        new Remark.NoProgress());
    }

    @Test
    void an_obstacle_without_words_is_named() {
        var answers = new Answers(
                List.of(new Answer(1, Standing.OBSTACLE, " "), new Answer(2, Standing.OBSTACLE, "用地未批")),
                answers("", 10, false).figures(),
                OptionalInt.of(10),
                false);

        assertThat(Remarks.of(FORM, answers, Optional.empty(), List.of())).containsExactly(new Remark.Untold(1));
    }

    @Test
    void copied_words_and_a_share_that_fell_are_named() {
        assertThat(remarks(answers(WORDS + "。", 30, false), answers(WORDS, 40, false)))
                .containsExactly(new Remark.ProgressFell(40, 30), new Remark.LikeLast(100));
        assertThat(Remarks.of(
                        FORM,
                        answers(WORDS, 40, false),
                        Optional.empty(),
                        List.of(new Remarks.Other(new ReportId(9), "建设医院", WORDS))))
                .containsExactly(new Remark.LikeOther(new ReportId(9), "建设医院", 100));
    }

    @Test
    void saying_that_nothing_changed_is_no_copy_but_twice_running_is_told() {
        assertThat(remarks(answers(WORDS, 40, true), answers(WORDS, 40, false))).isEmpty();
        assertThat(remarks(answers(WORDS, 40, true), answers(WORDS, 40, true)))
                .containsExactly(new Remark.UnchangedAgain());
    }
}
