package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.archive.VerifyArchive;
import dev.banyan.archive.store.FileContents;
import dev.banyan.archive.store.JournalEntries;
import dev.banyan.directory.rules.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The application is killed while reports come in, its database now and then with it: what was acknowledged is there once. */
@Tag("slow")
@Timeout(3000)
class CrashTest {
    private static final int KILLS = 50;
    private static final int CLIENTS = 8;

    /** Most reports acknowledged before the next kill. */
    private static final int MOST = 120;

    @TempDir
    Path data;

    private final SplittableRandom random = new SplittableRandom(20261125);
    private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private @Nullable Process application;

    /** A unit's system: what it has still to report, and what it sent without an answer. */
    private static final class Writer {
        private final String secret;
        private final Deque<Long> toWrite;
        private Optional<Long> unanswered = Optional.empty();

        Writer(String secret, Deque<Long> toWrite) {
            this.secret = secret;
            this.toWrite = toWrite;
        }
    }

    @BeforeEach
    void a_city_waits_for_reports() throws Exception {
        TestDatabase.lendPrograms(data);
        try (var database = Database.embeddedIn(data, DataLock.take(data));
                var connection = database.dataSource().getConnection()) {
            var sql = JdbcClient.create(database.dataSource());
            sql.sql("""
                            insert into directory.unit (code, name, short_name, english_name, kind, place)
                            select 'D' || n, '第' || n || '局', n || '局', 'Bureau ' || n, 'DEPARTMENT', n
                            from generate_series(1, :clients) n""").param("clients", CLIENTS).update();
            ReportTraffic.city(connection, CLIENTS, 12);
            for (int i = 1; i <= CLIENTS; i++) {
                writers.add(new Writer(token(sql, "D" + i), toWrite(sql, "D" + i)));
            }
        }
    }

    private static String token(JdbcClient sql, String unit) {
        String secret = "banyan_secret_of_" + unit;
        sql.sql("""
                        insert into directory.api_token (id, name, token_hash, permissions, unit, expires, issued_by, issued_at)
                        values (gen_random_uuid(), :unit, :hash, '{WRITE_REPORTS}', :unit, now() + interval '1 day', '测试', now())""").param("unit", unit).param("hash", new Token(secret).hash()).update();
        return secret;
    }

    private static Deque<Long> toWrite(JdbcClient sql, String unit) {
        return new ArrayDeque<>(sql.sql("select id from reports.report where unit = :unit order by id")
                .param("unit", unit)
                .query(Long.class)
                .list());
    }

    /** Whatever happened, no process is left behind. */
    @AfterEach
    void end_all_processes() throws Exception {
        if (application != null) {
            application.destroyForcibly().waitFor();
        }
        killDatabase();
        try (var programs = Files.newDirectoryStream(data, Files::isSymbolicLink)) {
            for (Path link : programs) {
                Files.delete(link);
            }
        }
    }

    @Test
    void fifty_kills_in_the_middle_of_writing_lose_and_double_nothing() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            int port = start();
            try (var running = new Running(port)) {
                running.answered.acquire(1 + random.nextInt(MOST));
                LockSupport.parkNanos(random.nextInt(3_000_000));
                // With the application alone, with the database first, or the other way round.
                switch (kill % 4) {
                    case 1 -> kill(false, true);
                    case 3 -> kill(true, true);
                    default -> kill(false, false);
                }
            }
        }
        int port = start();
        for (Writer writer : writers) {
            try (var client = new LoadClient(port, writer.secret)) {
                if (writer.unanswered.isPresent()) {
                    report(client, writer);
                }
                report(client, writer);
            }
        }
        application().destroy();
        application().waitFor();
        compare();
        System.out.printf(
                "%d kills, %d reports acknowledged, %d of them only when repeated%n",
                KILLS, acknowledged.size(), repeated.get());
    }

    private int start() throws IOException {
        int port = EmbeddedPostgres.freePort();
        application = HeldApplication.start(data, port);
        return port;
    }

    private Process application() {
        return Objects.requireNonNull(application);
    }

    private void kill(boolean databaseFirst, boolean databaseToo) throws Exception {
        if (databaseFirst) {
            killDatabase();
        }
        application().destroyForcibly().waitFor();
        if (databaseToo && !databaseFirst) {
            killDatabase();
        }
    }

    private void killDatabase() throws IOException {
        RunningServer.of(data.resolve("database")).ifPresent(server -> {
            server.process().destroyForcibly();
            server.process().onExit().join();
        });
    }

    /** All writers at work until the application is gone. */
    private final class Running implements AutoCloseable {
        private final Semaphore answered = new Semaphore(0);
        private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        private final List<Future<?>> writing = new ArrayList<>();

        Running(int port) {
            for (Writer writer : writers) {
                writing.add(threads.submit(() -> {
                    write(port, writer);
                    return true;
                }));
            }
        }

        private void write(int port, Writer writer) throws IOException {
            try (var client = new LoadClient(port, writer.secret)) {
                while (true) {
                    report(client, writer);
                    answered.release();
                }
            } catch (ConnectionLost lost) {
                // It was killed; what has no answer is sent again to the next one.
            } finally {
                answered.release(MOST);
            }
        }

        @Override
        public void close() throws Exception {
            threads.shutdown();
            for (var one : writing) {
                one.get();
            }
        }
    }

    private static final class ConnectionLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        ConnectionLost(IOException cause) {
            super(cause);
        }
    }

    private void report(LoadClient client, Writer writer) {
        boolean again = writer.unanswered.isPresent();
        long report = writer.unanswered.orElseGet(writer.toWrite::remove);
        writer.unanswered = Optional.of(report);
        LoadClient.Answer answer;
        try {
            String key =
                    UUID.nameUUIDFromBytes(("key " + report).getBytes(UTF_8)).toString();
            answer = client.post("/reports/" + report + "/send", key, "\"0\"", body(report));
        } catch (IOException e) {
            throw new ConnectionLost(e);
        }
        // A server whose database is killed may still say that it failed.
        if (answer.status() >= 500) {
            throw new ConnectionLost(new IOException("status " + answer.status()));
        }
        assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isEqualTo(200);
        acknowledged.put(report, answer.etag().orElseThrow());
        writer.unanswered = Optional.empty();
        if (again) {
            repeated.incrementAndGet();
        }
    }

    private static byte[] body(long report) {
        String file = Base64.getEncoder().encodeToString(("%PDF-1.4\n" + report).getBytes(UTF_8));
        return """
                {"clauses": [{"question": 1, "standing": "DONE", "words": "第%d份"}], "figures": [], "progress": 100,
                    "files": [{"name": "a.pdf", "content": "%s"}]}""".formatted(report, file).getBytes(UTF_8);
    }

    /** What lies in the database is what was acknowledged: each report, its file and its deeds exactly once. */
    private void compare() throws IOException {
        try (var database = Database.embeddedIn(data, DataLock.take(data))) {
            var sql = JdbcClient.create(database.dataSource());
            assertThat(pairs(sql, """
                    select report || ' ' || (answers #>> '{clauses,0,words}') as name, '"' || id || '"' as value
                    from reports.fact"""))
                    .isEqualTo(expected(report -> report + " 第" + report + "份", Map.Entry::getValue));
            assertThat(pairs(sql, """
                    select e.report::text as name, convert_from(k.content, 'UTF8') as value
                    from reports.evidence e join archive.kept_file k using (hash)
                    join reports.fact f on f.report = e.report and f.evidence = array[e.id]""")).isEqualTo(expected(String::valueOf, it -> "%PDF-1.4\n" + it.getKey()));
            for (String act : List.of("ReportSent", "EvidenceHandedIn")) {
                assertThat(pairs(sql, """
                        select object_id as name, 'once' as value from archive.journal where act = '%s'""".formatted(act))).isEqualTo(expected(String::valueOf, _ -> "once"));
            }
            var source = database.dataSource();
            var condition = new VerifyArchive(
                            new JournalEntries(sql), new FileContents(sql), new JdbcTransactionManager(source))
                    .verify(Optional.empty(), (_, _) -> {});
            assertThat(condition.sound()).as(condition::toString).isTrue();
            assertThat(condition.waiting()).isZero();
        }
    }

    private static List<String> pairs(JdbcClient sql, String query) {
        return sql.sql(query).query((row, _) -> row.getString("name") + " = " + row.getString("value")).list().stream()
                .sorted()
                .toList();
    }

    private List<String> expected(Function<Long, String> name, Function<Map.Entry<Long, String>, String> value) {
        return new TreeMap<>(acknowledged)
                .entrySet().stream()
                        .map(it -> name.apply(it.getKey()) + " = " + value.apply(it))
                        .sorted()
                        .toList();
    }
}
