package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The database Banyan works on (数据库): its own, or one of the city's servers. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final String NAME = "banyan";

    private final HikariDataSource pool;
    private final Runnable afterwards;

    private Database(HikariDataSource pool, Runnable afterwards) {
        this.pool = pool;
        this.afterwards = afterwards;
    }

    /** Opens Banyan's own PostgreSQL in a data directory, brings it up to date, and stops it on closing. */
    static Database embeddedIn(Path data, DataLock lock) {
        var server = EmbeddedPostgres.start(data);
        server.ensureDatabase(NAME);
        return migrated(new Database(pool(server), () -> {
            server.close();
            lock.close();
        }));
    }

    /** Opens a database on an outside server and brings it up to date. */
    static Database outside(DatabaseAddress address) {
        return migrated(reached(address));
    }

    /** Opens what is there to read it, as it is, even while an application is at work on it. */
    static Database toRead(WhereOptions where) {
        if (where.outside().isPresent()) {
            return reached(where.outside().get());
        }
        Path data = existing(where);
        return atWorkIn(data).orElseGet(() -> {
            var lock = DataLock.take(data);
            var server = EmbeddedPostgres.start(data);
            return new Database(pool(server), () -> {
                server.close();
                lock.close();
            });
        });
    }

    /** Opens what is there to write to it; beside an application at work, which has brought it up to date. */
    static Database toWrite(WhereOptions where) {
        if (where.outside().isPresent()) {
            return outside(where.outside().get());
        }
        Path data = existing(where);
        return atWorkIn(data).orElseGet(() -> embeddedIn(data, DataLock.take(data)));
    }

    private static Path existing(WhereOptions where) {
        Path data = where.dataOr(".banyan");
        if (!Files.isDirectory(data.resolve("database"))) {
            throw new CannotStart("There is no Banyan database in " + data + ": give its directory with --data.");
        }
        return data;
    }

    private static Optional<Database> atWorkIn(Path data) {
        return DataLock.isTaken(data)
                ? EmbeddedPostgres.atWorkIn(data).map(server -> new Database(pool(server), () -> {}))
                : Optional.empty();
    }

    private static Database reached(DatabaseAddress address) {
        var database = new Database(pool(address.jdbcUrl(), address.user(), address.password()), () -> {});
        try (var trial = database.pool.getConnection()) {
            return database;
        } catch (SQLException e) {
            database.close();
            throw new CannotStart("The database at " + address + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Database migrated(Database database) {
        try {
            Migrations.run(database.pool);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        return pool(server.url(NAME), EmbeddedPostgres.USER, server.password());
    }

    static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        afterwards.run();
    }
}
