package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Inserts rows and nothing else (裸插入), one transaction after another: through pgbench where this machine has it, otherwise
 * over as many connections of Java.
 */
final class BareInserts {
    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+)");

    private final HikariDataSource database;
    private final Path folder;

    BareInserts(HikariDataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** What does the inserting, in words. */
    String tool() {
        return hasPgbench() ? "pgbench with prepared statements" : "JDBC with prepared statements, for want of pgbench";
    }

    private static boolean hasPgbench() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pgbench")));
    }

    /** Transactions a second of so many connections. */
    double perSecond(List<String> transaction, int connections, int seconds)
            throws IOException, SQLException, InterruptedException {
        return hasPgbench() ? pgbench(transaction, connections, seconds) : jdbc(transaction, connections, seconds);
    }

    private double pgbench(List<String> transaction, int connections, int seconds)
            throws IOException, InterruptedException {
        Path script = folder.resolve("bare.sql");
        Files.writeString(script, String.join(";\n", transaction).replaceAll("\n +", " ") + ";\n");
        Path said = folder.resolve("bare.txt");
        var builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--client=" + connections,
                        "--jobs=" + Math.min(connections, 2),
                        "--time=" + seconds,
                        database.getJdbcUrl().replaceFirst("jdbc:", ""))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PGUSER", database.getUsername());
        builder.environment().put("PGPASSWORD", database.getPassword());
        Process pgbench = builder.start();
        try {
            pgbench.waitFor(seconds + 60L, TimeUnit.SECONDS);
        } finally {
            pgbench.destroyForcibly();
        }
        var speed = SPEED.matcher(Files.readString(said));
        if (!speed.find()) {
            throw new IllegalStateException("pgbench: " + Files.readString(said));
        }
        return Double.parseDouble(speed.group(1));
    }

    private double jdbc(List<String> transaction, int connections, int seconds)
            throws SQLException, InterruptedException {
        try (var pool = Database.pool(database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var threads = Executors.newFixedThreadPool(connections)) {
            pool.setMaximumPoolSize(connections);
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> {
                    try (Connection connection = pool.getConnection()) {
                        return insertUntil(end, connection, transaction);
                    }
                }));
            }
            long sum = 0;
            for (var count : counts) {
                sum += count.get();
            }
            return sum / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        }
    }

    private static long insertUntil(long end, Connection connection, List<String> transaction) throws SQLException {
        long count = 0;
        var statements = new ArrayList<java.sql.PreparedStatement>();
        for (String statement : transaction) {
            statements.add(connection.prepareStatement(statement));
        }
        for (; System.nanoTime() < end; count++) {
            for (var statement : statements) {
                statement.execute();
            }
        }
        return count;
    }
}
