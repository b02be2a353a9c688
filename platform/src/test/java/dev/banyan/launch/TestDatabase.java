package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Real databases for tests: one server per process that runs tests beneath target/, and a migrated copy for whoever asks. */
public final class TestDatabase {
    private static final Path SERVERS = Path.of("target", "test-databases").toAbsolutePath();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh, migrated and otherwise empty database. */
    public static DataSource fresh() {
        String name = "copy" + COPIES.incrementAndGet();
        Server.RUNNING.execute("create database " + name + " template migrated");
        return Server.RUNNING.pool(name);
    }

    /** A new, empty database, addressed like one on a server of the city. */
    static DatabaseAddress emptyOutside() {
        String name = "outside" + COPIES.incrementAndGet();
        Server.RUNNING.execute("create database " + name);
        var postgres = Server.RUNNING.postgres;
        return new DatabaseAddress(postgres.url(name), EmbeddedPostgres.USER, postgres.password());
    }

    /** Lets a data directory use the programs that are unpacked once for all test runs. */
    static void lendPrograms(Path data) throws IOException {
        Files.createDirectories(SERVERS);
        Path programs = PostgresBinaries.unpackedIn(SERVERS);
        Files.createSymbolicLink(data.resolve(programs.getFileName()), programs);
    }

    private record Server(EmbeddedPostgres postgres, HikariDataSource administration) {
        static final Server RUNNING = start();

        private static Server start() {
            try {
                Files.createDirectories(SERVERS);
                Path data;
                DataLock lock;
                // One process after the other: neither sweeps away what the other is just making.
                try (var turn = FileChannel.open(
                        SERVERS.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    turn.lock();
                    sweep();
                    data = Files.createTempDirectory(SERVERS, "run-");
                    lock = DataLock.take(data);
                    lendPrograms(data);
                }
                var postgres = EmbeddedPostgres.start(
                        data,
                        List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400"));
                var server = new Server(postgres, pool(postgres, "postgres"));
                server.execute("create database migrated");
                try (var migrated = server.pool("migrated")) {
                    Migrations.run(migrated);
                }
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.close();
                    lock.close();
                    deleteBesides(data);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // By a program of its own: thousands of files, and nobody needs to wait for them.
        private static void deleteBesides(Path data) {
            try {
                new ProcessBuilder("rm", "-rf", data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException noSuchProgram) {
                delete(data);
            }
        }

        // What a killed test run left behind.
        private static void sweep() throws IOException {
            try (DirectoryStream<Path> runs = Files.newDirectoryStream(SERVERS, "run-*")) {
                for (Path data : runs) {
                    try (var lock = DataLock.take(data)) {
                        if (Files.exists(data.resolve("database"))) {
                            EmbeddedPostgres.start(data).close();
                        }
                    } catch (CannotStart inUse) {
                        continue;
                    }
                    delete(data);
                }
            }
        }

        private static void delete(Path data) {
            try {
                PostgresBinaries.deleteTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        HikariDataSource pool(String name) {
            return pool(postgres, name);
        }

        private static HikariDataSource pool(EmbeddedPostgres postgres, String name) {
            var pool = Database.pool(postgres.url(name), EmbeddedPostgres.USER, postgres.password());
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(10_000);
            return pool;
        }

        void execute(String statement) {
            try (var connection = administration.getConnection();
                    var sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
