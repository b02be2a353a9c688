package dev.banyan.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how many reports with evidence are taken in over HTTP (填报写入速度), each acknowledged and in the hash chain, beside a
 * bare insert of the rows that come of them; the programs that report share the processors with the application.
 */
@Command(name = "report", description = "Measures how fast reports are taken in over HTTP, beside a bare insert.")
final class BenchReportCommand implements Callable<Integer> {
    private static final double AIM = 0.25;

    private static final String ANSWER = """
            insert into bench.kept_answer (program, key, request_hash, status, content_type, etag, body, kept_at)
            select gen_random_uuid(), gen_random_uuid()::text, encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
                200, 'application/json', '"1"', repeat('a', %d), now()""";

    private static final String EVIDENCE = """
            insert into bench.evidence (report, hash, name, kind, bytes, added_by, added_at, request)
            select nextval('bench.report'), repeat('a', 64), '进度.pdf', 'PDF', 46, '程序：填报', now(), gen_random_uuid()""";

    private static final String FACT = """
            insert into bench.fact (report, number, assignment, task, unit, day, recorded_at, actor, answers, evidence, request)
            select currval('bench.report'), 1, 6400 * random(), 200 * random(), 'D' || (32 * random())::int,
                date '2025-01-01', now(), '程序：填报', '{%s}', array[1], gen_random_uuid()""".formatted(ReportTraffic.ANSWERS);

    private static final String REVIEW = """
            insert into bench.review (fact, reviewer, reviewed_at, request)
            select currval('bench.report'), '程序：审核', now(), gen_random_uuid()""";

    private static final String DEEDS = """
            insert into bench.journal (number, at, actor, act, object_kind, object_id, after, previous, hash)
            select nextval('bench.number'), now(), '程序：填报', 'ReportSent', 'report', currval('bench.report')::text,
                repeat('a', 250), encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
                encode(sha256(gen_random_uuid()::text::bytea), 'hex')
            from generate_series(1, %d)""";

    /** The rows that come of one report, in one transaction. */
    private static final List<String> SENT =
            List.of("begin", ANSWER.formatted(500), EVIDENCE, FACT, DEEDS.formatted(2), "commit");

    /** The same with the review that accepts it. */
    private static final List<String> ACCEPTED = List.of(
            "begin", ANSWER.formatted(500), EVIDENCE, FACT, DEEDS.formatted(3), ANSWER.formatted(30), REVIEW, "commit");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each number of clients (default: ${DEFAULT-VALUE}).")
    private int seconds = 8;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds before anything is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 40;

    @Option(
            names = "--clients",
            paramLabel = "N",
            split = ",",
            description = "How many report at the same time (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of(1, 8, ReportTraffic.MOST_CLIENTS);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (var server = BenchServer.start(null, BenchServer.CITY)) {
            measure(server.context(), server.pool(), server.data());
        }
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, HikariDataSource database, Path data)
            throws IOException, SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            var traffic = new ReportTraffic(context, connection);
            bareTables(connection);
            var bare = new BareInserts(database, data);
            out().println("Bare inserts by " + bare.tool()
                    + "; whoever sends and whoever inserts shares the processors.");
            traffic.run(ReportTraffic.MOST_CLIENTS, warmUp, true);
            out().println("                clients  reports/s   p50 ms   p99 ms  bare inserts/s  of bare");
            double reached = 0;
            for (int many : clients) {
                reached = line("sent", many, traffic.run(many, seconds, false), bare.perSecond(SENT, many, seconds));
            }
            int most = clients.getLast();
            line("sent, accepted", most, traffic.run(most, seconds, true), bare.perSecond(ACCEPTED, most, seconds));
            out().printf(
                            Locale.ROOT,
                            "measure report-of-bare %.2f at %d clients aim %.2f %s%n",
                            reached,
                            most,
                            AIM,
                            reached >= AIM ? "met" : "missed");
        }
    }

    private double line(String what, int many, ReportTraffic.Speed speed, double bare) {
        double share = speed.perSecond() / bare;
        out().printf(
                        Locale.ROOT,
                        "%-14s  %7d  %9.0f  %7.1f  %7.1f  %14.0f  %7.2f%n",
                        what,
                        many,
                        speed.perSecond(),
                        speed.median(),
                        speed.slowest(),
                        bare,
                        share);
        return share;
    }

    private static void bareTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create sequence bench.number;
                    create sequence bench.report;
                    create table bench.kept_answer (like directory.kept_answer including all);
                    create table bench.evidence (like reports.evidence including all);
                    create table bench.fact (like reports.fact including all);
                    create table bench.review (like reports.review including all);
                    create table bench.journal (like archive.journal including all)""");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
