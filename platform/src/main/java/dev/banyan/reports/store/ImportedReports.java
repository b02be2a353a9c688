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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Without the assignments, which may be many. */
    private static final String DONE = """
            select hash, imported_by, imported_at, added, same, refused, first_day, last_day from reports.report_import
            """;

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

    /** On which days there may be reports of files that were taken in before. */
    public List<Period> days() {
        return database.sql("""
                        select lower(days) as first, upper(days) - 1 as last
                        from (select unnest(range_agg(daterange(first_day, last_day, '[]'))) as days
                            from reports.report_import where first_day is not null) taken""")
                .query((row, at) ->
                        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .list();
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

    /** Within the transaction of the import; nothing else is asked of the database while rows are on their way. */
    public Inflow inflow(String by, Instant at) {
        return new Inflow(
                connections.execute((ConnectionCallback<PGConnection>) it -> it.unwrap(PGConnection.class)),
                by.getBytes(StandardCharsets.UTF_8),
                MOMENT_ZERO.until(at, ChronoUnit.MICROS));
    }

    /** Rows on their way into the table (入库中的报告): one COPY for as many as possible, because each one that begins costs. */
    public static final class Inflow implements AutoCloseable {
        private final PGConnection connection;
        private final byte[] by;
        private final long at;
        private @Nullable PGCopyOutputStream copy;

        private Inflow(PGConnection connection, byte[] by, long at) {
            this.connection = connection;
            this.by = by;
            this.at = at;
        }

        public void add(List<Line> lines) {
            try {
                boolean begins = copy == null;
                var into = begins ? new PGCopyOutputStream(connection, COPY, AT_ONCE) : copy;
                copy = into;
                var out = new DataOutputStream(into);
                if (begins) {
                    out.write(HEADER);
                }
                for (Line line : lines) {
                    write(line, at, by, out);
                }
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("rows cannot be sent", e);
            }
        }

        /** What was added is in the table; the database may be asked again. */
        public void end() {
            try (var ended = copy) {
                copy = null;
                if (ended != null) {
                    new DataOutputStream(ended).writeShort(END);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What is still on its way is thrown away. */
        @Override
        public void close() {
            try {
                if (copy != null && copy.isActive()) {
                    copy.cancelCopy();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("rows on their way cannot be called back", e);
            }
        }
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
     * @param assignments of which its new facts speak
     */
    public void record(ReportImport done, long after, long last, Collection<Long> assignments) {
        database.sql("""
                        insert into reports.report_import
                        values (:hash, :by, :at, :added, :same, :refused, :from, :to, :after, :last, :assignments)""")
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
                .param("assignments", assignments.toArray(Long[]::new))
                .update();
    }

    /** The newest first. */
    public Page<ReportImport> page(int page) {
        long total = database.sql("select count(*) from reports.report_import")
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> database.sql(DONE + "order by imported_at desc limit :size offset :skip")
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> done(row))
                        .list());
    }

    public Optional<ReportImport> find(FileHash file) {
        return database.sql(DONE + "where hash = :hash")
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
