package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a task's own words become questions. */
class ClausesTest {
    @Test
    void each_sentence_is_a_clause_and_each_indicator_a_figure_with_its_unit() {
        var form = Clauses.form(
                "建设高校",
                "新建一所应用型高校；引进博士200名。到2025年在校生达到5万人。",
                List.of(new Clauses.Measured(7, "在校生", Optional.of("万人"))));

        assertThat(form.questions())
                .containsExactly(
                        Question.clause(1, "新建一所应用型高校；"),
                        Question.clause(2, "引进博士200名。"),
                        Question.clause(3, "到2025年在校生达到5万人。"),
                        new Question(4, "在校生", Optional.of("万人"), OptionalInt.of(7)));
    }

    @Test
    void a_task_without_words_asks_for_its_title() {
        assertThat(Clauses.form("建设高校", " \n", List.of()).questions()).containsExactly(Question.clause(1, "建设高校"));
    }

    @Test
    void a_stump_belongs_to_the_clause_before_it() {
        assertThat(Clauses.of("健全长效管护机制。完成。推进垃圾分类处理。")).containsExactly("健全长效管护机制。完成。", "推进垃圾分类处理。");
    }

    @Test
    void however_long_the_text_there_are_few_questions_and_no_word_is_lost() {
        var random = new Random(20261125);
        for (int run = 0; run < 500; run++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(400), 0, 12)
                    .mapToObj(i -> "建设医院学校。；\n 5！".substring(i, i + 1))
                    .forEach(text::append);

            var clauses = Clauses.of(text.toString());

            assertThat(clauses).hasSizeLessThanOrEqualTo(Clauses.MOST).noneMatch(String::isBlank);
            assertThat(String.join("", clauses).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }
}
