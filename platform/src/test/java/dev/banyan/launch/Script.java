package dev.banyan.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs the launcher script at the root of the checkout. */
final class Script {
    private static final Path BANYAN = Path.of("..", "banyan").toAbsolutePath().normalize();

    private Script() {}

    /** What {@code ./banyan help} prints. */
    static String help() throws IOException, InterruptedException {
        return said(new ProcessBuilder(BANYAN.toString(), "help"));
    }

    static String run(Map<String, String> environment, Path programs, Path home, Path systemJdks, String... arguments)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(programs.resolve("sh").toString(), BANYAN.toString());
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", programs.toString(), "HOME", home.toString(), "BANYAN_JDKS", systemJdks.toString()));
        builder.environment().putAll(environment);
        return said(builder);
    }

    /** A program of this machine. */
    static Path find(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        return code == 0 ? said : "(exit code " + code + ") " + said;
    }
}
