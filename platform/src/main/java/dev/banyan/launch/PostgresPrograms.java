package dev.banyan.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs initdb and pg_ctl for one data directory (数据库命令), as the user the server belongs to. */
final class PostgresPrograms {
    private final Path binaries;
    private final ServerOwner owner;
    private final Path database;
    private final Path log;

    PostgresPrograms(Path binaries, ServerOwner owner, Path database, Path log) {
        this.binaries = binaries;
        this.owner = owner;
        this.database = database;
        this.log = log;
    }

    Outcome initialise(Path into, Path passwordFile) {
        return run(
                "initdb",
                "-D",
                into.toString(),
                "-U",
                EmbeddedPostgres.USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + systemLocale(),
                "--no-instructions");
    }

    Outcome start(int port, List<String> settings) {
        var options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                database.toString(),
                "-l",
                log.toString(),
                "-o",
                options.toString());
    }

    Outcome stop(String mode) {
        return run("pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", database.toString());
    }

    // Upper and lower case and letters come from the builtin provider; the operating system's name for the
    // character type still decides what pg_trgm takes for a letter, and it is not the same name everywhere.
    private static String systemLocale() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Mac") ? "en_US.UTF-8" : system.startsWith("Windows") ? "C" : "C.UTF-8";
    }

    private Outcome run(String program, String... arguments) {
        try {
            List<String> command = new ArrayList<>(owner.prefix());
            command.add(binaries.resolve("bin").resolve(program).toString());
            command.addAll(List.of(arguments));
            // A file and not a pipe: the server inherits it, and a pipe would never end.
            Path output = Files.createTempFile("banyan-" + program, ".txt");
            try {
                var builder = new ProcessBuilder(command)
                        .directory(binaries.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", systemLocale());
                int code = builder.start().waitFor();
                return new Outcome(code == 0, Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was at work.", e);
        }
    }

    /** How a program ended, and what it said. */
    record Outcome(boolean succeeded, String said) {}
}
