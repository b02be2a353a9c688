package dev.banyan.launch;

import dev.banyan.Banyan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application as another process, until it is killed or whoever started it is gone. */
final class HeldApplication {
    private HeldApplication() {}

    /** In the other process: does what is typed after {@code ./banyan}. */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.exit(0);
        });
        Banyan.main(arguments);
    }

    /** Starts it on a data directory, and returns as soon as it answers. */
    static Process start(Path data, int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HeldApplication.class.getName(),
                "run",
                "--port=" + port,
                "--data=" + data);
        builder.environment().put("BANYAN_API_REQUESTS_PER_MINUTE", "1000000");
        var application = builder.redirectErrorStream(true).start();
        var said = new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.startsWith("Banyan is ready")) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return application;
            }
        }
        throw new IllegalStateException("the application does not start: " + lines);
    }
}
