package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Step;
import dev.banyan.responsibility.rules.LifeCycle.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which step may follow which; the table in docs/responsibility-states.md is made from the same edges. */
class LifeCycleTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("user.dir")).resolveSibling("docs/responsibility-states.md");

    /** 状态 × 环节：空格表示不得办理。 */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/responsibility/life-cycle.csv", numLinesToSkip = 1)
    void every_edge_and_every_refusal(ArgumentsAccessor row) {
        String state = row.getString(0);
        var from = Arrays.stream(State.values())
                .filter(it -> state.endsWith(" " + it.name()))
                .findFirst();
        var expected = IntStream.rangeClosed(1, Step.values().length)
                .mapToObj(column -> Optional.ofNullable(row.getString(column)).map(State::valueOf))
                .toList();

        assertThat(Arrays.stream(Step.values())
                        .map(step -> LifeCycle.TABLE.after(from, step))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void only_the_unit_itself_signs_and_sends_back_and_only_the_assigner_does_the_rest() {
        for (Step step : Step.values()) {
            assertThat(LifeCycle.whoMay(step))
                    .as(step.name())
                    .isEqualTo(step == Step.SIGNED || step == Step.SENT_BACK ? Party.ASSIGNEE : Party.ASSIGNER);
        }
    }

    private static AssignmentFact fact(Step step, int day, Optional<Assignment.Terms> terms, String reason) {
        return new AssignmentFact(
                step,
                LocalDate.of(2026, 3, day),
                Instant.parse("2026-03-01T01:00:00Z"),
                "某人",
                terms,
                Optional.of(reason).filter(it -> !it.isEmpty()),
                Optional.empty());
    }

    private static Optional<Assignment.Terms> due(int month, int weight) {
        return Optional.of(new Assignment.Terms(
                LocalDate.of(2026, month, 30),
                weight,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                Assignment.Posts.NONE));
    }

    private static final LifeCycle.Duty DUTY =
            new LifeCycle.Duty(new AssignmentId(7), new TaskId(3), "350102", DutyRole.LEAD, Optional.of("350100-JYJ"));

    @Test
    void facts_add_up_to_an_assignment_and_a_change_leaves_the_state_as_it_was() {
        var assignment = LifeCycle.assignment(
                DUTY,
                List.of(
                        fact(Step.ASSIGNED, 1, due(6, 100), ""),
                        fact(Step.SIGNED, 2, Optional.empty(), ""),
                        fact(Step.CHANGED, 5, due(9, 60), "工期调整")));

        assertThat(assignment)
                .isEqualTo(new Assignment(
                        new AssignmentId(7),
                        new TaskId(3),
                        "350102",
                        DutyRole.LEAD,
                        Optional.of("350100-JYJ"),
                        due(9, 60).get(),
                        new Assignment.Standing(
                                State.SIGNED,
                                3,
                                LocalDate.of(2026, 3, 5),
                                Optional.of("工期调整"),
                                "某人",
                                Assignment.Moves.none(LocalDate.of(2026, 9, 30)))));
    }

    @Test
    void what_is_granted_moves_the_due_day_and_leaves_the_first_one_as_it_was() {
        var assignment = LifeCycle.assignment(
                DUTY,
                List.of(
                        fact(Step.ASSIGNED, 1, due(6, 100), ""),
                        fact(Step.SIGNED, 2, Optional.empty(), ""),
                        fact(Step.EXTENDED, 3, due(9, 100), "汛期影响"),
                        fact(Step.CHANGED, 4, due(9, 60), "权重调整"),
                        fact(Step.CLOCK_STOPPED, 5, due(9, 60), "专家评审")));

        assertThat(assignment.due()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(assignment.standing().moves())
                .isEqualTo(new Assignment.Moves(LocalDate.of(2026, 6, 30), 1, Optional.of(LocalDate.of(2026, 3, 5))));
    }

    @Test
    void a_due_day_that_the_assigner_names_anew_is_the_first_one_from_then_on() {
        var assignment = LifeCycle.assignment(
                DUTY,
                List.of(
                        fact(Step.ASSIGNED, 1, due(6, 100), ""),
                        fact(Step.SIGNED, 2, Optional.empty(), ""),
                        fact(Step.CLOCK_STOPPED, 3, due(6, 100), "专家评审"),
                        fact(Step.CHANGED, 5, due(12, 100), "结转")));

        assertThat(assignment.standing().moves()).isEqualTo(Assignment.Moves.none(LocalDate.of(2026, 12, 30)));
    }

    @Test
    void facts_that_may_not_follow_each_other_are_no_assignment() {
        assertThatThrownBy(() -> LifeCycle.assignment(DUTY, List.of(fact(Step.SIGNED, 1, Optional.empty(), ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_document_shows_the_table_as_it_is() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(table());
    }

    private static String table() {
        var lines = new ArrayList<String>();
        lines.add("| state | step | next state | who | reason |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var edge : LifeCycle.TABLE.edges()) {
            lines.add("| "
                    + String.join(
                            " | ",
                            edge.from().map(State::name).orElse("–"),
                            edge.step().name(),
                            edge.to().name(),
                            switch (LifeCycle.whoMay(edge.step())) {
                                case ASSIGNER -> "assigner";
                                case ASSIGNEE -> "unit";
                            },
                            LifeCycle.needsReason(edge.step()) ? "must be given" : "–")
                    + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
