package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.calendar.TimeLimit;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.Question.State;
import dev.banyan.supervision.QuestionFact;
import dev.banyan.supervision.QuestionFact.Limit;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which step may follow which. */
class LifeCycleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LifeCycle.Asked ASKED = new LifeCycle.Asked(
            new QuestionId(1),
            new TaskId(1),
            new Question.Asker(new UUID(0, 7), "监督员", Optional.of("congress")),
            "请说明项目进展和资金安排。");

    /** 状态 × 环节：空格表示不得办理。 */
    @ParameterizedTest(name = "{0}: 提出 {1} 答复 {2} 再次询问 {3} 阅知 {4} 撤回 {5} 调整期限 {6}")
    @CsvFileSource(resources = "/supervision/life-cycle.csv", numLinesToSkip = 1)
    void every_edge_and_every_refusal(
            String state,
            String asked,
            String answered,
            String reopened,
            String noted,
            String withdrawn,
            String moved) {
        var from = Arrays.stream(State.values())
                .filter(it -> state.endsWith(" " + it.name()))
                .findFirst();

        assertThat(Arrays.stream(Step.values())
                        .map(step -> LifeCycle.TABLE.after(from, step))
                        .toList())
                .isEqualTo(Stream.of(asked, answered, reopened, noted, withdrawn, moved)
                        .map(Optional::ofNullable)
                        .map(cell -> cell.map(State::valueOf))
                        .toList());
    }

    private static QuestionFact fact(Step step, LocalDate day, Optional<LocalDate> due) {
        return new QuestionFact(
                step,
                day,
                Instant.EPOCH,
                new QuestionFact.By("某人", Optional.empty(), Optional.empty()),
                Optional.empty(),
                due.map(it -> new Limit(new TimeLimit.WorkingDays(5), it)));
    }

    @Test
    void an_answer_is_late_by_the_limit_that_held_when_it_came() {
        var facts = List.of(
                fact(Step.ASKED, MONDAY, Optional.of(MONDAY.plusDays(7))),
                fact(Step.ANSWERED, MONDAY.plusDays(7), Optional.empty()),
                fact(Step.REOPENED, MONDAY.plusDays(8), Optional.of(MONDAY.plusDays(15))),
                fact(Step.DUE_MOVED, MONDAY.plusDays(9), Optional.of(MONDAY.plusDays(16))),
                fact(Step.ANSWERED, MONDAY.plusDays(17), Optional.empty()));

        assertThat(facts)
                .extracting(it -> LifeCycle.answeredLate(facts, it))
                .containsExactly(false, false, false, false, true);
        assertThat(LifeCycle.question(ASKED, Optional.of("lead"), facts))
                .isEqualTo(new Question(
                        ASKED.id(),
                        ASKED.task(),
                        ASKED.asker(),
                        ASKED.text(),
                        Optional.of("lead"),
                        new Question.Days(MONDAY, MONDAY.plusDays(16)),
                        new Question.Standing(State.ANSWERED_AGAIN, 5, MONDAY.plusDays(17), "某人")));
    }

    @Test
    void facts_that_cannot_follow_each_other_are_no_question() {
        var facts = List.of(
                fact(Step.ASKED, MONDAY, Optional.of(MONDAY.plusDays(7))), fact(Step.NOTED, MONDAY, Optional.empty()));

        assertThatThrownBy(() -> LifeCycle.question(ASKED, Optional.empty(), facts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOTED after Optional[AWAITING]");
    }
}
