package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.evaluation.LightsCity;
import dev.banyan.evaluationkernel.Evaluator;
import dev.banyan.evaluationkernel.FactsPackage;
import dev.banyan.evaluationkernel.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of a live city says in anybody's hands what the city itself shows. */
class ExportFactsCommandTest {
    private static final LocalDate DAY = LightsCity.TODAY.minusDays(3);

    @Test
    void the_package_is_evaluated_to_the_same_bytes(@TempDir Path folder) throws IOException {
        var address = TestDatabase.emptyOutside();
        try (var database = Database.outside(address);
                var application = TestApplication.on(database.dataSource(), "banyan.today=" + LightsCity.TODAY)) {
            var city = LightsCity.of(application).withUnits();
            filled(city);
            var lights = city.lights(Actor.SYSTEM);
            Path out = folder.resolve("facts");

            int code = export(address, out.toString());

            assertThat(code).isZero();
            var built = FactsPackage.read(out);
            assertThat(built.errors()).isEmpty();
            try (var evaluator = new Evaluator(2)) {
                assertThat(Results.text(evaluator.evaluate(built.facts(), lights.rules(), lights.asOf())))
                        .isEqualTo(LightsCity.results(lights));
            }

            assertThat(export(address, out.toString())).isEqualTo(2);
            Path earlier = folder.resolve("earlier");
            assertThat(export(address, earlier.toString(), "--known-at", DAY.minusDays(1) + " 12:00:00"))
                    .isZero();
            assertThat(Files.readString(earlier.resolve("facts.csv"))).doesNotContain("," + DAY + ",");
            assertThat(Files.readString(out.resolve("facts.csv"))).contains("," + DAY + ",");
        }
    }

    private static void filled(LightsCity city) {
        var tasks = city.tasks(city.plan());
        for (var task : tasks) {
            var lead = city.assigned(task, "350102", "LEAD", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
            city.assigned(task, "350103", "SUPPORT", LocalDate.of(2026, 2, 5), LocalDate.of(2026, 7, 3));
            city.figure(lead, DAY.minusDays(50), "5.25");
            city.figure(lead, DAY, "7");
        }
        var ended = city.assigned(tasks.getFirst(), "350103", "CO_LEAD", DAY, LightsCity.TODAY);
        city.reported(ended, DAY, 10);
        city.takenBack(ended, LightsCity.TODAY);
        city.closed(city.assigned(tasks.getLast(), "350102001", "CO_LEAD", DAY, LightsCity.TODAY), LightsCity.TODAY);
    }

    private static int export(DatabaseAddress address, String... arguments) {
        var all = new ArrayList<>(List.of(
                "export-facts",
                "--database-url",
                address.jdbcUrl() + "?user=" + address.user() + "&password=" + address.password(),
                "-o"));
        all.addAll(List.of(arguments));
        return Commands.line()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
    }
}
