package dev.banyan.launch;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.reports.ImportReports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how fast earlier reports are taken in (历史报告导入速度): the same number of rows as CSV and as XLSX through every check
 * into the tables, beside a bare COPY of the rows that came of the CSV into a table with the same indexes and into one without.
 */
@Command(name = "import", description = "Measures how fast earlier reports are taken in, beside a bare COPY.")
final class BenchImportCommand implements Callable<Integer> {
    private static final List<String> HEADING = List.of("任务编号", "单位代码", "日期", "自报进度", "说明", "是否通过");
    private static final List<String> WORDS = List.of("已完成前期工作", "正在办理审批手续", "主体工程施工", "正在验收，问题清单逐项整改", "按计划推进");

    private static final int TASKS = 300;

    @Option(names = "--rows", paramLabel = "N", description = "Reports in each file (default: ${DEFAULT-VALUE}).")
    private int rows = 1_000_000;

    @Option(names = "--seed", paramLabel = "N", description = "Decides what they say (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--keep", paramLabel = "DIR", description = "Leaves the files here.")
    private @Nullable Path kept;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private record Duty(long task, String unit) {}

    @Override
    public Integer call() throws IOException, SQLException {
        try (var server = BenchServer.start(null, Map.of("banyan.demo", "true", "banyan.lights.kept", "false"))) {
            measure(server.context(), server.database(), kept == null ? server.data() : Files.createDirectories(kept));
        }
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, Database database, Path folder)
            throws IOException, SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            city(connection);
            var duties = duties(connection);
            int days = (rows + duties.size() - 1) / duties.size();
            var until = LocalDate.of(2025, 12, 31);
            Path csv = write(folder, Spreadsheet.Format.CSV, duties, until);
            Path xlsx = write(folder, Spreadsheet.Format.XLSX, duties, until.minusDays(days));
            double fromCsv = takeIn(context, csv);
            Path rowsOfCsv = copyOut(connection, folder.resolve("rows.copy"));
            double plain = copyIn(connection, rowsOfCsv, "");
            double indexed = copyIn(connection, rowsOfCsv, "including all");
            double fromXlsx = takeIn(context, xlsx);
            say("import-csv-rows", fromCsv, 100_000);
            say("import-xlsx-rows", fromXlsx, 40_000);
            compare("import-bare-copy-same-indexes", indexed, fromCsv);
            compare("import-bare-copy-plain-table", plain, fromCsv);
            out().printf(
                            Locale.ROOT,
                            "heap at most %d MB, files %d and %d MB, %d duties on %d days%n",
                            Runtime.getRuntime().maxMemory() >> 20,
                            Files.size(csv) >> 20,
                            Files.size(xlsx) >> 20,
                            duties.size(),
                            days);
        }
    }

    /** Work for every unit, so that a million reports are those of a few years and not of a century. */
    private static void city(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into plan.task (title, text)
                    select '测量任务' || n, '推进第' || n || '项工作。' from generate_series(1, %d) n""".formatted(TASKS));
            statement.execute("""
                    with given as (
                        insert into responsibility.assignment (task, unit, role)
                        select t.id, u.code, 'CO_LEAD' from plan.task t cross join directory.unit u
                        where t.title like '测量任务%' returning id)
                    insert into responsibility.fact (assignment, place, step, day, recorded_at, actor, request, due, weight, sign_by)
                    select id, 1, 'ASSIGNED', date '2020-01-01', now(), '测量', uuidv7(), date '2030-12-31', 1, date '2020-01-02'
                    from given""");
        }
    }

    private static List<Duty> duties(Connection connection) throws SQLException {
        var duties = new ArrayList<Duty>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select distinct task, unit from responsibility.assignment"
                        + " where role in ('LEAD', 'CO_LEAD') order by task, unit")) {
            while (found.next()) {
                duties.add(new Duty(found.getLong(1), found.getString(2)));
            }
        }
        return duties;
    }

    /** One report a day of each duty, back from the last day. */
    private Path write(Path folder, Spreadsheet.Format format, List<Duty> duties, LocalDate until) throws IOException {
        Path file = folder.resolve("reports" + format.suffix());
        var random = new SplittableRandom(seed);
        Iterator<List<Cell>> cells = IntStream.range(0, rows)
                .mapToObj(i -> {
                    var duty = duties.get(i % duties.size());
                    return List.of(
                            Cell.of(duty.task()),
                            Cell.of(duty.unit()),
                            Cell.of(until.minusDays(i / duties.size())),
                            Cell.of(random.nextInt(101)),
                            Cell.of(WORDS.get(random.nextInt(WORDS.size())) + "，第" + i + "次填报"),
                            Cell.of(random.nextInt(10) < 9 ? "是" : "否"));
                })
                .iterator();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Spreadsheet.write(format, "历史报告", HEADING, cells, out);
        }
        return file;
    }

    private double takeIn(ConfigurableApplicationContext context, Path file) {
        long begun = System.nanoTime();
        var outcome = CurrentActor.as(
                Actor.SYSTEM,
                () -> context.getBean(ImportReports.class).from(Actor.SYSTEM, file, ImportReports.Mode.ALL_OR_NOTHING));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!(outcome instanceof ImportReports.Taken taken) || taken.added() != rows) {
            throw new IllegalStateException(file + ": " + outcome);
        }
        return rows / seconds;
    }

    /** What came of the CSV, as COPY writes it. */
    private static Path copyOut(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bench");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from reports.fact where report is null) to stdout (format binary)", out);
        }
        return file;
    }

    /** The same rows into a table of the same columns, on the same server, and nothing else. */
    private double copyIn(Connection connection, Path rowsOfCsv, String including) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench.bare");
            statement.execute("create table bench.bare (like reports.fact " + including + ")");
        }
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(rowsOfCsv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench.bare from stdin (format binary)", in, 1 << 18);
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    private void compare(String name, double bare, double fromCsv) {
        out().printf(
                        Locale.ROOT,
                        "measure %s %.0f rows/s, the CSV takes %.2f times as long%n",
                        name,
                        bare,
                        bare / fromCsv);
    }

    private void say(String name, double value, long aim) {
        out().printf(
                        Locale.ROOT,
                        "measure %s %.0f rows/s aim %d %s%n",
                        name,
                        value,
                        aim,
                        value >= aim ? "met" : "missed");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
