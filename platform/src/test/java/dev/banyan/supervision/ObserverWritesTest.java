package dev.banyan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an observer may write, by the tables of access, which another test holds against every page as each role meets it. */
class ObserverWritesTest {
    private static final Path TABLES = Path.of("src/test/resources/access");

    @Test
    void an_observer_writes_questions_and_nothing_else_but_the_own_password_and_views() throws IOException {
        var writes = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(TABLES, "*.csv")) {
            for (Path file : files) {
                var lines = Files.readAllLines(file);
                int column = List.of(lines.getFirst().split(",")).indexOf(Role.OBSERVER.name());
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[0].matches("(POST|PUT|PATCH|DELETE) .*"))
                        .filter(cells -> cells[column].equals("可"))
                        .map(cells -> cells[0] + " " + cells[1])
                        .forEach(writes::add);
            }
        }

        assertThat(writes.stream().filter(it -> !it.endsWith(" 公开")))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "POST /password READ_PLANS",
                        "POST /inbox/read READ_PLANS",
                        "POST /inbox/settings READ_PLANS",
                        "POST /inbox/settings/calendar READ_PLANS",
                        "POST /inbox/settings/calendar/withdraw READ_PLANS",
                        "POST /inbox/{number} READ_PLANS",
                        "POST /ledger/views READ_ASSIGNMENTS",
                        "POST /ledger/views/forget READ_ASSIGNMENTS",
                        "POST /questions ASK_QUESTIONS",
                        "POST /questions/{id}/note ASK_QUESTIONS",
                        "POST /questions/{id}/reopen ASK_QUESTIONS",
                        "POST /questions/{id}/withdraw ASK_QUESTIONS",
                        "POST /api/v1/questions ASK_QUESTIONS",
                        "POST /api/v1/questions/{id}/reopen ASK_QUESTIONS",
                        "POST /api/v1/questions/{id}/withdraw ASK_QUESTIONS"));
    }
}
