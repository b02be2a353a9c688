package dev.banyan.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long score sheets take with all their working (考核计分用时), beside a plain loop of doubles over the same table. */
@Command(name = "assess", description = "Measures how long score sheets take, beside a plain loop of doubles.")
final class BenchAssessCommand implements Callable<Integer> {
    private static final String PROGRAM = "dev.banyan.benchmarks.AssessmentSpeed";

    @Option(
            names = "--classes",
            paramLabel = "DIR",
            hidden = true,
            description = "Where the script put the measuring programs.")
    private Path classes = Path.of(System.getProperty("banyan.benchmarks", "benchmarks/target/lib"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(classes)) {
            throw new CannotStart("The measuring programs are not in " + classes + ": start this with ./banyan.");
        }
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms1g",
                        "-Xmx1g",
                        "-Xmn700m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        classes + "/*",
                        PROGRAM)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            said.lines().forEach(spec.commandLine().getOut()::println);
        } finally {
            program.destroy();
        }
        return program.waitFor();
    }
}
