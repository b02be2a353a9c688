package dev.banyan.launch;

import dev.banyan.evaluationkernel.FactsPackageWriter;
import dev.banyan.evaluationkernel.SyntheticCity;
import dev.banyan.evaluationkernel.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a made-up city as a facts package (生成模拟事实包), the same for the same seed. */
@Command(name = "generate-facts", description = "Writes a made-up city of any size as a facts package.")
final class GenerateFactsCommand implements Callable<Integer> {
    @Option(names = "--tasks", paramLabel = "N", description = "How many tasks (default: ${DEFAULT-VALUE}).")
    private int tasks = 1_000;

    @Option(
            names = "--reports-per-task",
            paramLabel = "M",
            description =
                    "Reports of each assignment in the year, of which some do not come (default: ${DEFAULT-VALUE}).")
    private int reports = 12;

    @Option(names = "--seed", paramLabel = "S", description = "Decides everything else (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--first-day",
            paramLabel = "DATE",
            description = "Day on which the year of facts begins (default: ${DEFAULT-VALUE}).")
    private LocalDate first = LocalDate.of(2026, 1, 1);

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Directory to write to; it must not hold a facts package yet.")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        require(tasks >= 1 && tasks <= 20_000_000, "--tasks has to lie between 1 and 20000000.");
        require(reports >= 1 && reports <= 365, "--reports-per-task has to lie between 1 and 365.");
        require(
                WorkingDays.covers(first) && WorkingDays.covers(first.plusYears(3)),
                "--first-day has to lie between 1990-01-01 and 2076-12-31.");
        require(
                !Files.exists(directory.resolve("tasks.csv")),
                directory + " holds a facts package already: give another directory, or delete that one.");
        try (var _ = new Ticker(spec.commandLine().getErr(), "writing " + directory);
                var writer = new FactsPackageWriter(directory, WorkingDays.of(Map.of()))) {
            SyntheticCity.write(writer, seed, tasks, first, reports);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(directory + " cannot be written: " + e.getMessage(), e);
        }
        long bytes = 0;
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        spec.commandLine().getOut().printf("%,d tasks in %s, %,d bytes%n", tasks, directory, bytes);
        return 0;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new CannotStart(sentence);
        }
    }
}
