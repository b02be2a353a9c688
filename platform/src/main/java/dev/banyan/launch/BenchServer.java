package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application to be measured (被测服务), on a database of its own.
 *
 * @param passing whether its data go when it ends
 */
record BenchServer(ConfigurableApplicationContext context, Database database, Path data, boolean passing)
        implements AutoCloseable {
    /** A demo city without history, whose programs may ask as often as they like. */
    static final Map<String, Object> CITY = Map.of(
            "banyan.demo",
            "true",
            "banyan.demo.history",
            "false",
            "banyan.api.requests-per-minute",
            Integer.toString(Integer.MAX_VALUE));

    /** @param kept where its data stay; null for a folder that goes with it */
    static BenchServer start(@Nullable Path kept, Map<String, Object> properties) throws IOException {
        Path data = kept == null ? Files.createTempDirectory("banyan-bench-") : Files.createDirectories(kept);
        var all = new HashMap<>(properties);
        all.putAll(Map.of("banyan.data", data, "server.address", "127.0.0.1", "server.port", "0"));
        var database = Database.embeddedIn(data, DataLock.take(data));
        try {
            return new BenchServer(Application.start(database::dataSource, all), database, data, kept == null);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    HikariDataSource pool() {
        return (HikariDataSource) database.dataSource();
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
        if (passing) {
            PostgresBinaries.deleteTree(data);
        }
    }
}
