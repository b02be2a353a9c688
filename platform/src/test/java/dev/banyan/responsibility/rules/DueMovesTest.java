package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Extensions and stopped clocks, as a table that an official can read; ids are those of the field's rules. */
class DueMovesTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), OfficeHours.USUAL);

    private static Assignment duty(State state, LocalDate due, int extensions, Optional<LocalDate> stopped) {
        return new Assignment(
                new AssignmentId(1),
                new TaskId(1),
                "350102",
                DutyRole.LEAD,
                Optional.empty(),
                new Assignment.Terms(due, 100, due, Optional.empty(), Assignment.Posts.NONE),
                new Assignment.Standing(
                        state, 2, due, Optional.empty(), "", new Assignment.Moves(due, extensions, stopped)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/responsibility/due-moves.csv", numLinesToSkip = 1)
    void the_table_holds(
            String id,
            String about,
            LocalDate due,
            int extensions,
            LocalDate stopped,
            String what,
            LocalDate day,
            LocalDate until,
            String expected) {
        var duty = duty(State.SIGNED, due, extensions, Optional.ofNullable(stopped));
        String found = switch (what) {
            case "延期" ->
                DueMoves.extension(duty, day, until, 2).map(Refusal::name).orElse(String.valueOf(until));
            case "中止" -> DueMoves.stop(duty, day).map(Refusal::name).orElse("OK");
            default ->
                DueMoves.resume(duty)
                        .map(Refusal::name)
                        .orElseGet(() -> DueMoves.dueAfter(duty, day, CALENDAR).toString());
        };

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void only_what_was_signed_for_moves() {
        var due = LocalDate.of(2026, 3, 5);
        for (var state : State.values()) {
            var duty = duty(state, due, 0, Optional.empty());
            assertThat(DueMoves.extension(duty, due, due.plusDays(1), 2).isEmpty())
                    .as(state.name())
                    .isEqualTo(state == State.SIGNED);
            assertThat(DueMoves.stop(duty, due).isEmpty()).as(state.name()).isEqualTo(state == State.SIGNED);
        }
    }
}
