package dev.banyan.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundStep;
import dev.banyan.assessment.rules.RoundLife.Edge;
import dev.banyan.directory.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step leads a round where; the table in docs/round-states.md is made from the same edges. */
class RoundLifeTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("user.dir")).resolveSibling("docs/round-states.md");

    /** 环节 × 状态：写明起点的可以办理，其余一律不得办理。 */
    @ParameterizedTest(name = "{1} → {0} → {2}")
    @CsvSource({
        "OPENED,         -,           GATHERING,   ASSESS,         false",
        "GATHERED,       GATHERING,   GATHERING,   ASSESS,         false",
        "SHOWN,          GATHERING,   PROVISIONAL, ASSESS,         false",
        "APPEALS_CLOSED, PROVISIONAL, REVIEWED,    ASSESS,         false",
        "RETURNED,       REVIEWED,    PROVISIONAL, APPROVE_SCORES, true",
        "APPROVED,       REVIEWED,    APPROVED,    APPROVE_SCORES, false",
        "RELEASED,       APPROVED,    RELEASED,    ASSESS,         false",
        "REOPENED,       RELEASED,    PROVISIONAL, APPROVE_SCORES, true"
    })
    void every_edge_and_every_refusal(RoundStep step, String from, State to, Permission who, boolean reasoned) {
        Optional<State> start = from.equals("-") ? Optional.empty() : Optional.of(State.valueOf(from));

        everyState()
                .forEach(state -> assertThat(RoundLife.edge(state, step))
                        .as(state + " " + step)
                        .isEqualTo(
                                state.equals(start)
                                        ? Optional.of(new Edge(start, step, to, who, reasoned))
                                        : Optional.empty()));
    }

    private static Stream<Optional<State>> everyState() {
        return Stream.concat(
                Stream.of(Optional.empty()), Stream.of(State.values()).map(Optional::of));
    }

    @Test
    void every_state_can_be_reached_and_none_is_an_end() {
        assertThat(RoundLife.TABLE).extracting(Edge::to).contains(State.values());
        assertThat(RoundLife.TABLE).extracting(edge -> edge.from().orElse(null)).contains(State.values());
    }

    @Test
    void the_document_shows_this_table() throws IOException {
        var rows = RoundLife.TABLE.stream()
                .map(edge -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                edge.step(),
                                edge.from().map(Enum::name).orElse("–"),
                                edge.to(),
                                edge.who(),
                                edge.reasoned() ? "reason" : "–"))
                .toList();

        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .filter(line ->
                                line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| step"))
                        .toList())
                .isEqualTo(rows);
    }
}
