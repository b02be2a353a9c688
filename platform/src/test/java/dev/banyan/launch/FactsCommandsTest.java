package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up city is written, evaluated and tried, and who asks for the impossible gets one sentence. */
class FactsCommandsTest {
    @TempDir
    Path directory = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int banyan(String... arguments) {
        return Commands.line()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
    }

    private String city() {
        String city = directory.resolve("city").toString();
        assertThat(banyan("generate-facts", "--tasks", "300", "--seed", "5", "-o", city))
                .isZero();
        return city;
    }

    @Test
    void a_city_is_evaluated_into_tables() throws IOException {
        Path results = directory.resolve("results");

        assertThat(banyan("evaluate", "--facts", city(), "--as-of", "2026-09-30", "-o", results.toString()))
                .isZero();
        assertThat(said.toString()).contains("300 tasks", "default/", "p1");
        assertThat(Files.readAllLines(results.resolve("tasks.csv"))).hasSize(301);
        assertThat(complained.toString()).isEmpty();
    }

    @Test
    void fewer_reports_are_fewer_facts() throws IOException {
        String few = directory.resolve("few").toString();

        assertThat(banyan("generate-facts", "--tasks", "300", "--seed", "5", "--reports-per-task", "4", "-o", few))
                .isZero();
        assertThat(Files.size(Path.of(few, "facts.csv"))).isLessThan(Files.size(Path.of(city(), "facts.csv")) / 2);
    }

    @Test
    void a_row_that_is_left_out_is_named_and_changes_the_exit_code() throws IOException {
        String city = city();
        Files.writeString(
                Path.of(city, "facts.csv"), "nobody,reported,2026-03-01,2026-03-02,5\n", StandardOpenOption.APPEND);

        assertThat(banyan("evaluate", "--facts", city, "--as-of", "2026-09-30")).isEqualTo(1);
        assertThat(complained.toString()).contains("there is no assignment nobody");
        assertThat(said.toString()).contains("300 tasks");
    }

    @Test
    void what_cannot_be_done_is_refused_with_one_sentence() {
        String city = city();

        assertThat(banyan("generate-facts", "-o", city)).isEqualTo(2);
        assertThat(banyan("evaluate", "--facts", directory + "/none", "--as-of", "2026-09-30"))
                .isEqualTo(2);
        assertThat(banyan("evaluate", "--facts", city, "--as-of", "2026-09-30", "--rules", "strict"))
                .isEqualTo(2);
        assertThat(banyan("evaluate", "--facts", city, "--as-of", "1980-01-01")).isEqualTo(2);
        assertThat(complained.toString().lines()).hasSize(4);
    }

    @Test
    void the_forecast_is_tried_on_a_city() {
        assertThat(banyan("bench", "forecast", "--series", "500", "--facts", city()))
                .isZero();
        assertThat(said.toString()).contains("measure forecast-brier-after-6", "assignments whose last day has passed");
    }
}
