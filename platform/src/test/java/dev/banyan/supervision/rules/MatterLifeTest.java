package dev.banyan.supervision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plan.Life.Edge;
import dev.banyan.supervision.MatterState;
import dev.banyan.supervision.MatterStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step leads a matter where; the table in docs/matter-states.md is made from the same edges. */
class MatterLifeTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("user.dir")).resolveSibling("docs/matter-states.md");

    /** 环节 × 状态：写明去向的可以办理，其余一律不得办理。 */
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvFileSource(resources = "/supervision/matter-life.csv", numLinesToSkip = 1)
    void every_edge_and_every_refusal(MatterStep step, MatterState to, String from) {
        var allowed = Arrays.stream(from.split(" "))
                .map(it -> it.equals("-") ? Optional.<MatterState>empty() : Optional.of(MatterState.valueOf(it)))
                .collect(Collectors.toSet());

        everyState()
                .forEach(state -> assertThat(MatterLife.TABLE.after(state, step))
                        .as(state + " " + step)
                        .isEqualTo(allowed.contains(state) ? Optional.of(to) : Optional.empty()));
    }

    static Stream<Optional<MatterState>> everyState() {
        return Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(MatterState.values()).map(Optional::of));
    }

    @Test
    void every_state_can_be_reached_and_late_is_none_of_them() {
        assertThat(MatterLife.TABLE.edges()).extracting(Edge::to).containsOnly(MatterState.values());
        assertThat(MatterState.values()).extracting(Enum::name).doesNotContain("OVERDUE", "NEAR_DUE", "URGED");
    }

    @Test
    void nothing_but_what_proves_false_follows_what_is_over() {
        var after = MatterLife.TABLE.edges().stream()
                .filter(edge -> edge.from().filter(MatterState::over).isPresent())
                .toList();

        assertThat(after)
                .containsExactly(Edge.of(MatterState.ARCHIVED, MatterStep.FOUND_FALSE, MatterState.IN_PROGRESS));
    }

    @ParameterizedTest(name = "{0} → {1}, 不实 {2} 次, 确认 {3}")
    @CsvSource({
        "DRAFTED LISTED, LISTED, 0, false",
        "DRAFTED LISTED ASSIGNED SENT_BACK, NOT_OURS, 0, false",
        "DRAFTED LISTED ASSIGNED SENT_BACK ASSIGNED SIGNED, SIGNED, 0, false",
        "DRAFTED LISTED ASSIGNED SIGNED BROKEN_DOWN REPORT_SENT, FEEDBACK, 0, false",
        "DRAFTED LISTED ASSIGNED SIGNED REPORT_SENT REPORT_RETURNED, RETURNED, 0, false",
        "DRAFTED LISTED ASSIGNED SIGNED REPORT_SENT REPORT_ACCEPTED, IN_PROGRESS, 0, false",
        // A report that comes while closing is asked for changes nothing.
        "DRAFTED LISTED ASSIGNED SIGNED CLOSE_REQUESTED REPORT_SENT REPORT_ACCEPTED, CLOSE_REQUESTED, 0, false",
        "DRAFTED LISTED ASSIGNED SIGNED CLOSE_REQUESTED CHECK_ORDERED DENIED, RETURNED, 1, false",
        "DRAFTED LISTED ASSIGNED SIGNED CLOSE_REQUESTED CHECK_ORDERED CONFIRMED, VERIFYING, 0, true",
        "DRAFTED LISTED ASSIGNED SIGNED CLOSE_REQUESTED CHECK_ORDERED CONFIRMED CLOSE_RETURNED CLOSE_REQUESTED CHECK_ORDERED, VERIFYING, 0, false",
        "DRAFTED LISTED ASSIGNED SIGNED CLOSE_REQUESTED CHECK_ORDERED CONFIRMED CLOSED WRITTEN_OFF FOUND_FALSE, IN_PROGRESS, 1, true",
        "DRAFTED LISTED ASSIGNED SIGNED MADE_STANDING CLOSE_REQUESTED, CLOSE_REQUESTED, 0, false",
        // Taking back what was given is a consequence of merging, not a step of its own.
        "DRAFTED LISTED ASSIGNED SIGNED MERGED TAKEN_BACK, MERGED, 0, false"
    })
    void all_that_happened_leads_to_a_state(String told, MatterState state, int falseTimes, boolean confirmed) {
        var steps = Arrays.stream(told.split(" ")).map(MatterStep::valueOf).toList();

        Optional<MatterState> reached = Optional.empty();
        for (var step : steps) {
            reached = MatterLife.taken(reached, step);
        }
        assertThat(reached).contains(state);
        assertThat(MatterLife.falseTimes(steps)).isEqualTo(falseTimes);
        assertThat(MatterLife.confirmed(steps)).isEqualTo(confirmed);
    }

    @Test
    void the_document_shows_this_table() throws IOException {
        var rows = MatterLife.TABLE.edges().stream()
                .collect(Collectors.groupingBy(
                        edge -> List.of(edge.step(), edge.to()),
                        LinkedHashMap::new,
                        Collectors.mapping(edge -> edge.from().map(Enum::name).orElse("–"), Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> row(
                        (MatterStep) it.getKey().get(0),
                        (MatterState) it.getKey().get(1),
                        it.getValue()))
                .toList();

        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .filter(line ->
                                line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| step"))
                        .toList())
                .isEqualTo(rows);
    }

    private static String row(MatterStep step, MatterState to, List<String> from) {
        Set<MatterLife.Guard> guards = MatterLife.guards(step);
        return "| " + step + " | " + String.join(", ", from) + " | " + to + " | "
                + MatterLife.whoMay(step) + " | " + step.room() + " | "
                + (guards.isEmpty()
                        ? "–"
                        : guards.stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                + " |";
    }
}
