package dev.banyan.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Banyan's own PostgreSQL (内置数据库): kept in a data directory, reached over loopback with a generated password.
 *
 * <p>A server left behind by a killed application is adopted; one data directory never has two. Whoever starts it must
 * hold the directory's {@link DataLock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "banyan";
    static final String HALF_DONE = ".half-done";
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresPrograms programs;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresPrograms programs, int port, String password) {
        this.programs = programs;
        this.port = port;
        this.password = password;
    }

    /** Starts or adopts the server of a data directory, making its database at the first start. */
    public static EmbeddedPostgres start(Path data) {
        return start(data, List.of());
    }

    static EmbeddedPostgres start(Path data, List<String> settings) {
        return start(data, settings, ServerOwner.of(data.resolve("database")));
    }

    static EmbeddedPostgres start(Path data, List<String> settings, ServerOwner owner) {
        Path database = data.resolve("database");
        try {
            sweep(data);
            owner.letPass(data);
            Path log = data.resolve("postgresql.log");
            startNewLog(log, owner);
            var programs = new PostgresPrograms(PostgresBinaries.unpackedIn(data), owner, database, log);
            String password = password(data, database);
            if (!Files.isDirectory(database)) {
                initialise(programs, owner, data, password);
            }
            return adoptOrStart(programs, database, password, settings, log);
        } catch (IOException e) {
            throw new CannotStart("The database in " + data + " cannot be prepared: " + e, e);
        }
    }

    /** The server at work on a data directory, to be read beside the application that holds its lock. */
    static Optional<EmbeddedPostgres> atWorkIn(Path data) {
        Path database = data.resolve("database");
        try {
            var running = RunningServer.of(database);
            if (running.isEmpty()) {
                return Optional.empty();
            }
            var programs = new PostgresPrograms(data, ServerOwner.of(database), database, data);
            return Optional.of(new EmbeddedPostgres(programs, running.get().port(), password(data, database)));
        } catch (IOException e) {
            throw new CannotStart("The database in " + data + " cannot be read: " + e, e);
        }
    }

    // What a start left behind that was killed half-way.
    private static void sweep(Path data) throws IOException {
        try (var leftovers = Files.newDirectoryStream(data, "*" + HALF_DONE)) {
            for (Path leftover : leftovers) {
                PostgresBinaries.deleteTree(leftover);
            }
        }
    }

    private static EmbeddedPostgres adoptOrStart(
            PostgresPrograms programs, Path database, String password, List<String> settings, Path log)
            throws IOException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RunningServer> running = RunningServer.of(database);
            if (running.isPresent()) {
                var server = new EmbeddedPostgres(programs, running.get().port(), password);
                if (server.answers(running.get())) {
                    return server;
                }
                server.close();
            }
            int port = freePort();
            var outcome = programs.start(port, settings);
            var server = new EmbeddedPostgres(programs, port, password);
            if (outcome.succeeded() && server.answersNow()) {
                return server;
            }
            said = outcome.said();
        }
        throw new CannotStart("PostgreSQL does not start: "
                + said.lines().findFirst().orElse("no answer") + "; its own words are in " + log + ".");
    }

    private static void initialise(PostgresPrograms programs, ServerOwner owner, Path data, String password)
            throws IOException {
        Path part = Files.createDirectory(data.resolve("database" + HALF_DONE));
        Path passwordFile = secretFile(data.resolve("initdb" + HALF_DONE), password);
        try {
            owner.give(part);
            owner.give(passwordFile);
            var outcome = programs.initialise(part, passwordFile);
            if (!outcome.succeeded()) {
                throw new CannotStart("The database cannot be made in " + data + ": "
                        + outcome.said().lines().reduce((first, last) -> last).orElse(""));
            }
            Files.move(part, data.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static String password(Path data, Path database) throws IOException {
        Path file = data.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.isDirectory(database)) {
            throw new CannotStart("The database in " + database + " cannot be opened: the file " + file
                    + " with its password is missing.");
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Files.move(secretFile(data.resolve("password" + HALF_DONE), password), file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static Path secretFile(Path file, String secret) throws IOException {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, secret);
    }

    private static void startNewLog(Path log, ServerOwner owner) throws IOException {
        if (Files.exists(log) && Files.size(log) > 5_000_000) {
            Files.move(log, log.resolveSibling("postgresql.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        owner.give(log);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Waits for a server that is starting, recovering or stopping; false as soon as it is gone. */
    private boolean answers(RunningServer server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!server.stopping() && server.alive() && System.nanoTime() < end) {
            if (answersNow()) {
                return true;
            }
            server.awaitEnd(Duration.ofMillis(50));
        }
        return false;
    }

    private boolean answersNow() {
        try {
            connect("postgres", "select 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void connect(String name, String statement) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        try (var connection = DriverManager.getConnection(url(name), properties);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Makes a database of that name if there is none. */
    void ensureDatabase(String name) {
        try {
            connect(name, "select 1");
        } catch (SQLException missing) {
            try {
                connect("postgres", "create database " + name);
            } catch (SQLException e) {
                throw new CannotStart("The database cannot be made: " + e.getMessage(), e);
            }
        }
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    /** Stops the server; open transactions are rolled back, acknowledged ones are on disk already. */
    @Override
    public void close() {
        if (!programs.stop("fast").succeeded()) {
            programs.stop("immediate");
        }
    }
}
