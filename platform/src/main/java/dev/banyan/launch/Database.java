package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The database Banyan works on (数据库), opened and migrated: its own, or one of the city's servers. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final AutoCloseable beneath;

    private Database(HikariDataSource pool, AutoCloseable beneath) {
        this.pool = pool;
        this.beneath = beneath;
    }

    /** Opens Banyan's own PostgreSQL in a data directory. */
    public static Database embeddedIn(Path data) {
        var lock = DataLock.take(data);
        try {
            var server = EmbeddedPostgres.start(data);
            server.ensureDatabase("banyan");
            return migrated(pool(server.url("banyan"), EmbeddedPostgres.USER, server.password()), () -> {
                server.close();
                lock.close();
            });
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens a database on an outside server. */
    public static Database outside(DatabaseAddress address) {
        return migrated(pool(address.jdbcUrl(), address.user(), address.password()), () -> {});
    }

    private static Database migrated(HikariDataSource pool, AutoCloseable beneath) {
        var database = new Database(pool, beneath);
        try {
            Migrations.run(pool);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
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

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            beneath.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
