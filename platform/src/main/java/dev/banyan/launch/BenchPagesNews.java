package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * How long it takes until a report is seen (从写入到可见): reports come in at a steady pace, each a row that its transaction adds, and
 * readers look at the lights of the one they wait for until its progress is the one that was written.
 */
record BenchPagesNews(HikariDataSource database, int port, String proof, Assignments assignments) {
    private static final int WRITERS = 4;
    private static final int READERS = 4;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toMillis(2);

    /** One per cent more than was said last. */
    private static final String WRITE = """
            with said as (
                insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers, evidence,
                    request)
                select f.report, f.number + 1, f.assignment, f.task, f.unit, (now() at time zone 'Asia/Shanghai')::date, now(),
                    '测量', jsonb_set(f.answers, '{progress}', to_jsonb((f.answers ->> 'progress')::int + 1)), '{}',
                    gen_random_uuid()
                from reports.fact f where f.assignment = ? order by f.id desc limit 1 returning *),
            moved as (update reports.report set latest = said.id from said where reports.report.id = said.report)
            select task, answers ->> 'progress' from said""";

    /** Numbers of the city's assignments and of their tasks, each from the first on without a gap. */
    record Assignments(long first, long firstTask, int count) {}

    /**
     * How it went.
     *
     * @param written reports a second
     * @param times sorted, from the end of the transaction until seen, in nanoseconds
     */
    record Seen(double written, long[] times) {}

    Seen run(int perSecond, int seconds) throws InterruptedException, IOException {
        var written = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            var readers = new ArrayList<Future<long[]>>();
            for (int i = 0; i < READERS; i++) {
                int own = i;
                readers.add(threads.submit(() -> lookUntil(end, own, written)));
            }
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                int own = READERS + i;
                writers.add(threads.submit(() -> writeUntil(begun, end, own, perSecond, written)));
            }
            var all = LongStream.builder();
            for (var one : readers) {
                LongStream.of(one.get()).forEach(all);
            }
            for (var one : writers) {
                one.get();
            }
            double took = (System.nanoTime() - begun) / 1e9;
            return new Seen(written.get() / took, all.build().sorted().toArray());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Keeps the pace of all together: whoever comes writes the next one that is due. */
    private int writeUntil(long begun, long end, int own, int perSecond, AtomicLong written)
            throws SQLException, InterruptedException {
        int count = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (written.get() < (now - begun) * perSecond / TimeUnit.SECONDS.toNanos(1)) {
                written.incrementAndGet();
                if (write(assignment(own, count++)).isEmpty()) {
                    written.decrementAndGet();
                }
            } else {
                Thread.sleep(PAUSE);
            }
        }
        return count;
    }

    private long[] lookUntil(long end, int own, AtomicLong written)
            throws SQLException, IOException, InterruptedException {
        var times = LongStream.builder();
        try (var client = new BenchPagesClient(port, proof)) {
            int count = 0;
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                long assignment = assignment(own, count++);
                var said = write(assignment);
                if (said.isEmpty()) {
                    continue;
                }
                written.incrementAndGet();
                long done = System.nanoTime();
                String path = "/api/v1/lights?task=" + said.get().task();
                while (!client.text(path).contains("\"reported\":" + said.get().progress())) {
                    if (System.nanoTime() - done > TimeUnit.SECONDS.toNanos(10)) {
                        throw new IOException("not seen: " + said.get() + " in " + client.text(path));
                    }
                    Thread.sleep(PAUSE);
                }
                times.add(System.nanoTime() - done);
            }
        }
        return times.build().toArray();
    }

    /** Each writes about others. */
    private long assignment(int own, int count) {
        return assignments.first() + (count * (WRITERS + READERS) + own) * 11L % assignments.count();
    }

    private record Said(long task, String progress) {}

    /** What was written; empty if nothing had been reported on the assignment before, so that there is no report to add to. */
    private Optional<Said> write(long assignment) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, assignment);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Said(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }
}
