package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.Field;
import dev.banyan.reports.Form;
import dev.banyan.reports.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is asked twice. */
class OverlapTest {
    private static final TaskId TASK = new TaskId(1);
    private static final Set<String> RECIPIENTS = Set.of("350102", "350103");

    private static Form form(int questions) {
        return new Form(IntStream.rangeClosed(1, questions)
                .mapToObj(i -> Question.clause(i, "第" + i + "项工作"))
                .toList());
    }

    private static Field held(int question, String owner, Optional<TaskId> task) {
        return new Field(question, "第" + question + "项工作。", Optional.empty(), owner, task, "月报");
    }

    @ParameterizedTest
    @CsvSource({"4, 40, true", "3, 30, false", "0, 0, false", "10, 100, true"})
    void more_than_three_of_ten_fields_are_too_much(int shared, int percent, boolean tooMuch) {
        var held = IntStream.rangeClosed(1, shared)
                .mapToObj(i -> held(i, "350102", Optional.of(new TaskId(2))))
                .toList();

        var overlap = Overlap.of(form(10), TASK, RECIPIENTS, held);

        assertThat(overlap.fields()).isEqualTo(held);
        assertThat(overlap.percent()).isEqualTo(percent);
        assertThat(overlap.tooMuch()).isEqualTo(tooMuch);
    }

    @Test
    void a_system_serves_everybody_another_unit_nobody_and_the_same_task_is_no_repetition() {
        var held = List.of(
                held(1, "350100-TJJ", Optional.empty()),
                held(2, "350100-JYJ", Optional.of(new TaskId(2))),
                held(3, "350102", Optional.of(TASK)));

        assertThat(Overlap.of(form(10), TASK, RECIPIENTS, held).fields()).containsExactly(held.getFirst());
    }

    @Test
    void a_figure_in_another_unit_is_another_field() {
        var form = new Form(List.of(new Question(1, "在校生", Optional.of("万人"), OptionalInt.of(7))));
        var persons = new Field(1, "在校生", Optional.of("人"), "350102", Optional.empty(), "教育统计");
        var tenThousands = new Field(2, "在校 生", Optional.of("万人"), "350102", Optional.empty(), "教育统计");

        assertThat(Overlap.of(form, TASK, RECIPIENTS, List.of(persons, tenThousands))
                        .fields())
                .containsExactly(tenThousands);
    }
}
