package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Real databases for tests: one server per test run beneath target/, and a migrated copy for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh, migrated and otherwise empty database. */
    public static DataSource fresh() {
        String name = "copy" + COPIES.incrementAndGet();
        Server.RUNNING.execute("create database " + name + " template migrated");
        return Server.RUNNING.pool(name);
    }

    private record Server(EmbeddedPostgres postgres, HikariDataSource administration) {
        static final Server RUNNING = start();

        private static Server start() {
            Path servers = Path.of("target", "test-databases").toAbsolutePath();
            try {
                Files.createDirectories(servers);
                sweep(servers);
                Path data = Files.createTempDirectory(servers, "run-");
                var lock = DataLock.take(data);
                // Unpacked once for all runs.
                Files.createSymbolicLink(
                        data.resolve(PostgresBinaries.unpackedIn(servers).getFileName()),
                        PostgresBinaries.unpackedIn(servers));
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
                    delete(data);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // What a killed test run left behind.
        private static void sweep(Path servers) throws IOException {
            try (DirectoryStream<Path> runs = Files.newDirectoryStream(servers, "run-*")) {
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
