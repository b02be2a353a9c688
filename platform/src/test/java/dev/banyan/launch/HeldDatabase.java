package dev.banyan.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** Another process that works on a data directory until it is killed, or until whoever started it is gone. */
final class HeldDatabase {
    private HeldDatabase() {}

    /** In the other process: writes a word, says so, and goes on holding the database. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        var lock = DataLock.take(data);
        var server = EmbeddedPostgres.start(data);
        server.ensureDatabase("banyan");
        try (var connection =
                        DriverManager.getConnection(server.url("banyan"), EmbeddedPostgres.USER, server.password());
                var sql = connection.createStatement()) {
            sql.execute("create table said (word text)");
            sql.execute("insert into said values ('" + arguments[1] + "')");
        }
        System.out.println("port " + server.port());
        if (arguments.length > 2) {
            server.close();
        } else {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        // Held to the end: the garbage collector would let go of a lock that nobody needs any more.
        lock.close();
    }

    /** Starts the other process and waits until its word is written. */
    static Process start(List<String> prefix, String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                HeldDatabase.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The port it announced. */
    static int port(Process held) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(held.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.startsWith("port ")) {
            throw new IllegalStateException("the other process said: " + line);
        }
        return Integer.parseInt(line.substring("port ".length()));
    }
}
