package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of a made-up city and what they come to: same facts, same bytes, here and wherever the kernel runs. */
class GoldenCityTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "default, 2026-09-30, 2026-09-30T23:59:59",
        "default, 2026-06-30, 2026-12-31T12:00",
        "yinchuan, 2026-09-30, 2026-09-30T23:59:59",
        "guangyuan, 2026-09-30, 2026-07-15T08:00"
    })
    void theCityComesToWhatItCameTo(String rules, LocalDate day, LocalDateTime knownAt) throws IOException {
        var read = FactsPackage.read(GOLDEN.resolve("city"));
        var expected = GOLDEN.resolve("city-" + rules + "-" + day + ".txt");
        try (var evaluator = new Evaluator(2)) {
            var text = Results.text(evaluator.evaluate(read.facts(), RuleSet.shipped(rules), new AsOf(day, knownAt)));
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(expected, text);
            }

            assertThat(read.errors()).isEmpty();
            assertThat(text).isEqualTo(Files.readString(expected));
        }
    }

    @Test
    void theMadeUpCityIsTheSameForTheSameSeed() throws IOException {
        var written = Boolean.getBoolean("golden.write") ? GOLDEN.resolve("city") : directory;
        try (var writer = new FactsPackageWriter(written, Calendar2026.DAYS)) {
            SyntheticCity.write(writer, 46, 80, FIRST);
        }

        try (var files = Files.list(GOLDEN.resolve("city"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(written.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void aMadeUpCityOfAnySizeHasNoWrongRow() {
        for (int tasks : new int[] {1, 2, 500, 5_000}) {
            var builder = new CityFactsBuilder();
            SyntheticCity.write(builder, tasks, tasks, FIRST);
            var built = builder.build();

            assertThat(built.errors()).isEmpty();
            assertThat(built.facts().tasks()).isEqualTo(tasks);
        }
    }
}
