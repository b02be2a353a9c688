package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.plan.Page;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportImport;
import dev.banyan.reports.rules.ReportTable.Line;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier reports taken in from files (历史报告入库): facts without a report, brought in with COPY in its binary form. */
@Component
public class ImportedReports {
    private static final String COPY = """
            copy reports.fact (number, assignment, task, unit, day, recorded_at, actor, answers, evidence, accepted_before)
            from stdin (format binary)""";

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int COLUMNS = 10;
    private static final int END = -1;
    private static final byte JSONB_VERSION = 1;
    private static final int TYPE_BIGINT = 20;
    private static final int AT_ONCE = 1 << 18;

    /** PostgreSQL counts days and microseconds from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);

    private static final Instant MOMENT_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient database;
    private final JdbcOperations connections;

    ImportedReports(JdbcClient database, JdbcOperations connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Lets nobody else take in reports until this transaction ends. */
    public void begin() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reports.report_import', 0))")
                .query((row, at) -> true)
                .single();
    }

    /** Whether reports of these days were ever taken in. */
    public boolean reachInto(Period days) {
        return database.sql("""
                        select exists (select from reports.report_import
                            where first_day <= :last and last_day >= :first)""")
                .param("first", days.from())
                .param("last", days.to())
                .query(Boolean.class)
                .single();
    }

    /** Which rows were taken in before, by their place in the list, and whether they said the same then. */
    public Map<Integer, Boolean> standing(List<Line> lines) {
        var standing = new HashMap<Integer, Boolean>();
        database.sql("""
                        select n.place, f.answers = n.answers::jsonb and f.accepted_before = n.accepted as same
                        from unnest(cast(:assignments as bigint[]), cast(:days as date[]), cast(:accepted as boolean[]),
                            cast(:answers as text[])) with ordinality n (assignment, day, accepted, answers, place)
                        join reports.fact f on f.assignment = n.assignment and f.day = n.day and f.report is null""")
                .param("assignments", lines.stream().map(Line::assignment).toArray(Long[]::new), Types.ARRAY)
                .param("days", lines.stream().map(it -> it.day().toString()).toArray(String[]::new), Types.ARRAY)
                .param("accepted", lines.stream().map(Line::accepted).toArray(Boolean[]::new), Types.ARRAY)
                .param("answers", lines.stream().map(Line::answers).toArray(String[]::new), Types.ARRAY)
                .query(row -> {
                    standing.put(row.getInt("place") - 1, row.getBoolean("same"));
                });
        return standing;
    }

    public void add(List<Line> lines, String by, Instant at) {
        connections.execute((ConnectionCallback<Integer>) connection -> {
            byte[] actor = by.getBytes(StandardCharsets.UTF_8);
            long recorded = MOMENT_ZERO.until(at, ChronoUnit.MICROS);
            var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, AT_ONCE);
            try (var out = new DataOutputStream(copy)) {
                out.write(HEADER);
                for (Line line : lines) {
                    write(line, recorded, actor, out);
                }
                out.writeShort(END);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lines.size();
        });
    }

    private static void write(Line line, long recorded, byte[] actor, DataOutputStream out) throws IOException {
        out.writeShort(COLUMNS);
        number(1, out);
        number(line.assignment(), out);
        number(line.task(), out);
        bytes(line.unit().getBytes(StandardCharsets.UTF_8), out);
        number((int) DAY_ZERO.until(line.day(), ChronoUnit.DAYS), out);
        number(recorded, out);
        bytes(actor, out);
        byte[] answers = line.answers().getBytes(StandardCharsets.UTF_8);
        out.writeInt(answers.length + 1);
        out.writeByte(JSONB_VERSION);
        out.write(answers);
        // An array without dimensions, without empty places, of this type.
        out.writeInt(3 * Integer.BYTES);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(TYPE_BIGINT);
        out.writeInt(1);
        out.writeBoolean(line.accepted());
    }

    private static void number(int value, DataOutputStream out) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    private static void number(long value, DataOutputStream out) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void bytes(byte[] value, DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    /** The newest number that was given to a fact. */
    public long newestFact() {
        return database.sql("select case when is_called then last_value else 0 end from reports.fact_id_seq")
                .query(Long.class)
                .single();
    }

    /**
     * @param after number before which no fact of the file stands
     * @param last number after which none stands
     */
    public void record(ReportImport done, long after, long last) {
        database.sql("""
                        insert into reports.report_import
                        values (:hash, :by, :at, :added, :same, :refused, :from, :to, :after, :last)""")
                .param("hash", done.file().sm3())
                .param("by", done.by())
                .param("at", Timestamp.from(done.at()))
                .param("added", done.counts().added())
                .param("same", done.counts().same())
                .param("refused", done.counts().refused())
                .param("from", done.days().map(Period::from).orElse(null), Types.DATE)
                .param("to", done.days().map(Period::to).orElse(null), Types.DATE)
                .param("after", after)
                .param("last", last)
                .update();
    }

    /** The newest first. */
    public Page<ReportImport> page(int page) {
        long total = database.sql("select count(*) from reports.report_import")
                .query(Long.class)
                .single();
        int shown = Page.within(page, total);
        var found = database.sql(
                        "select * from reports.report_import order by imported_at desc limit :size offset :skip")
                .param("size", Page.SIZE)
                .param("skip", Page.before(shown))
                .query((row, at) -> done(row))
                .list();
        return new Page<>(found, shown, total);
    }

    public Optional<ReportImport> find(FileHash file) {
        return database.sql("select * from reports.report_import where hash = :hash")
                .param("hash", file.sm3())
                .query((row, at) -> done(row))
                .optional();
    }

    private static ReportImport done(ResultSet row) throws SQLException {
        var last = row.getObject("last_day", LocalDate.class);
        return new ReportImport(
                new FileHash(row.getString("hash")),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                new ReportImport.Counts(row.getInt("added"), row.getInt("same"), row.getInt("refused")),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)).map(first -> new Period(first, last)));
    }
}
