package dev.banyan.plancompiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the compiler to what it reached on the annotated plans; without them the test says so and is skipped. */
class GoldTest {
    private static final Path GOLD = Path.of(System.getProperty("banyan.gold", "../../shared/gold"));
    private static final Path EXPORT = Path.of("target", "gold-export");

    @Test
    void annotatedPlansAreReadAtLeastAsWellAsBefore() throws Exception {
        assumeTrue(Files.isRegularFile(GOLD.resolve("score.py")), "annotated plans not found at " + GOLD);
        assumeTrue(run("python3", "--version").code() == 0, "python3 not found");
        export();

        var scored = run("python3", GOLD.resolve("score.py").toString(), GOLD.toString(), EXPORT.toString(), "--json");

        assertThat(scored.code()).as(scored.output()).isZero();
        var total = scored.output().substring(scored.output().indexOf("ALL (micro)"));
        var below = new TreeMap<String, String>();
        for (var measure : minimum().stringPropertyNames()) {
            double least = Double.parseDouble(minimum().getProperty(measure));
            double reached = reached(total, measure);
            if (reached < least) {
                below.put(measure, reached + " < " + least);
            }
        }
        assertThat(below).isEmpty();
    }

    private static void export() throws IOException {
        Files.createDirectories(EXPORT);
        for (var document : documents()) {
            var name = document.getFileName().toString();
            var draft = PlanCompiler.compile(SourceText.of(Files.readString(document.resolve("source.txt"))));
            Files.writeString(EXPORT.resolve(name + ".json"), DraftJson.write(name, draft));
        }
    }

    private static List<Path> documents() throws IOException {
        try (var folders = Files.list(GOLD)) {
            return folders.filter(folder -> Files.exists(folder.resolve("source.txt")))
                    .sorted()
                    .toList();
        }
    }

    /** F1 where precision is scored, which equals the share where it is not needed. */
    private static double reached(String total, String measure) {
        boolean share = measure.endsWith("(of matched)");
        var pattern = Pattern.compile(
                Pattern.quote("\"" + measure + "\"") + ": \\{[^}]*\"" + (share ? "R" : "F1") + "\": ([0-9.]+)");
        var matcher = pattern.matcher(total);
        assertThat(matcher.find()).as(measure).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static Properties minimum() throws IOException {
        var stream = Objects.requireNonNull(GoldTest.class.getResourceAsStream("gold-minimum.properties"));
        try (var reader = new InputStreamReader(stream, UTF_8)) {
            var minimum = new Properties();
            minimum.load(reader);
            return minimum;
        }
    }

    private record Run(int code, String output) {}

    private static Run run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            return new Run(-1, e.toString());
        }
    }
}
