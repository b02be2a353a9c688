package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.Permission;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;

/** Systems of many units that report at the same time (填报负载), each its own reports under its own token. */
final class ReportTraffic {
    static final int MOST_CLIENTS = 32;

    private static final int TASKS = 200;
    private static final int MONTHS = 24;

    /** As small as a PDF can be told to be one; the archive holds it after the first report. */
    private static final String EVIDENCE =
            Base64.getEncoder().encodeToString("%PDF-1.4\n%测量用佐证材料\n%%EOF\n".getBytes(UTF_8));

    static final String ANSWERS = """
            "clauses": [{"question": 1, "standing": "IN_PROGRESS", "words": "主体工程施工，已完成三层，问题清单逐项整改"}], \
            "figures": [{"question": 2, "indicator": 1, "value": 12.5}], "progress": 45""";

    private static final byte[] REPORT = """
            {%s, "files": [{"name": "进度.pdf", "content": "%s"}]}""".formatted(ANSWERS, EVIDENCE).getBytes(UTF_8);

    private final ConfigurableApplicationContext context;
    private final List<Unit> units = new ArrayList<>();

    /** One unit's system, what it has still to report, and who reviews that. */
    private record Unit(Deque<Long> toWrite, LoadClient system, LoadClient reviewer) {}

    /** How it went: reports a second, and how long one took. */
    record Speed(double perSecond, double median, double slowest) {}

    ReportTraffic(ConfigurableApplicationContext context, Connection connection) throws SQLException {
        this.context = context;
        city(connection, MOST_CLIENTS, MONTHS);
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select unit, array_agg(id order by id) from reports.report group by unit order by unit")) {
            while (found.next()) {
                String unit = found.getString(1);
                units.add(new Unit(
                        new ArrayDeque<>(
                                Arrays.asList((Long[]) found.getArray(2).getArray())),
                        new LoadClient(port, token("填报 " + unit, Permission.WRITE_REPORTS, Optional.of(unit))),
                        new LoadClient(port, token("审核 " + unit, Permission.REVIEW_REPORTS, Optional.empty()))));
            }
        }
    }

    /** Some departments have a part in many tasks, and are asked about each of them month by month. */
    static void city(Connection connection, int departments, int months) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into plan.task (title, text)
                    select '测量任务' || n, '推进第' || n || '项工作。' from generate_series(1, %d) n""".formatted(TASKS));
            statement.execute("""
                    insert into responsibility.assignment (task, unit, role)
                    select t.id, u.code, 'CO_LEAD' from plan.task t
                    cross join (select code from directory.unit where kind = 'DEPARTMENT' and until is null
                        order by code limit %d) u
                    where t.title like '测量任务%%'""".formatted(departments));
            statement.execute("""
                    insert into reports.request (task, cause, cause_words, period_from, period_to, due, urgent, form, questions,
                        repeats_because, recipients, units, asked_by, asked_at, state, sent_on, request)
                    select a.task, 'OFFICE_ASKS', '测量', month, month + 27, month + 27, false,
                        '{"questions": [{"number": 1, "text": "推进工作"},
                            {"number": 2, "text": "完成投资", "unit": "亿元", "indicator": 1}]}', 2, '',
                        array_agg(a.id), array_agg(a.unit), '测量', now(), 'SENT', month, uuidv7()
                    from responsibility.assignment a join plan.task t on t.id = a.task
                    cross join (select (date '2024-01-01' + n * interval '1 month')::date as month
                        from generate_series(1, %d) n) months
                    where t.title like '测量任务%%' group by a.task, month order by month, a.task""".formatted(months));
            statement.execute("""
                    insert into reports.report (request, assignment, task, unit, filled, minutes)
                    select q.id, a.id, a.task, a.unit, 0, 5
                    from reports.request q join responsibility.assignment a on a.id = any(q.recipients) order by q.id""");
            statement.execute("analyze");
        }
    }

    private String token(String name, Permission permission, Optional<String> unit) {
        var manage = context.getBean(ManageTokens.class);
        var expires = context.getBean(Clock.class).instant().plus(Duration.ofDays(1));
        var result = CurrentActor.as(
                Actor.SYSTEM,
                () -> manage.issue(Actor.SYSTEM, new ManageTokens.NewToken(name, Set.of(permission), unit, expires)));
        return switch (result) {
            case ManageTokens.Issued(var _, var secret) -> secret;
            case ManageTokens.Refused(var reasons) -> throw new IllegalStateException(name + ": " + reasons);
        };
    }

    /**
     * So many units report at once for a while.
     *
     * @param reviewed whether each report is accepted before the next one is sent
     */
    Speed run(int clients, int seconds, boolean reviewed) throws InterruptedException, IOException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            var running = new ArrayList<Future<long[]>>();
            for (var unit : units.subList(0, clients)) {
                running.add(threads.submit(() -> reportUntil(end, unit, reviewed)));
            }
            var all = LongStream.builder();
            for (var one : running) {
                LongStream.of(one.get()).forEach(all);
            }
            double took = (System.nanoTime() - begun) / 1e9;
            long[] times = all.build().sorted().toArray();
            return new Speed(
                    times.length / took, times[times.length / 2] / 1e6, times[(int) (times.length * 0.99)] / 1e6);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static long[] reportUntil(long end, Unit unit, boolean reviewed) throws IOException {
        var times = LongStream.builder();
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            report(unit, reviewed);
            times.add(System.nanoTime() - begun);
        }
        return times.build().toArray();
    }

    private static void report(Unit unit, boolean reviewed) throws IOException {
        String path = "/reports/" + unit.toWrite().remove();
        var sent = done(unit.system().post(path + "/send", key(), "\"0\"", REPORT));
        if (reviewed) {
            String said = sent.etag().orElseThrow();
            done(unit.reviewer().post(path + "/reviews", key(), said, "{\"accepted\": true}".getBytes(UTF_8)));
        }
    }

    private static LoadClient.Answer done(LoadClient.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + new String(answer.body(), UTF_8));
        }
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
