package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.reports.Form;
import dev.banyan.reports.rules.ReportTable.Line;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier reports taken in from files, many at once: brought in with COPY beside the tables, then put into them as a whole. */
@Component
public class ImportedReports {
    /** What stands as cause of every request that such reports answer. */
    private static final String WORDS = "历史报告导入";

    private final JdbcClient database;
    private final JdbcOperations connections;

    ImportedReports(JdbcClient database, JdbcOperations connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Pieces of what COPY reads, as they come; null at the end. */
    public interface Pieces {
        byte @Nullable [] next() throws InterruptedException;
    }

    /** @param row number of the row that differs from what was taken in before */
    public record Differs(int row, String unit) {}

    /** How many rows stood there already, and which say something else. */
    public record Before(int same, int differing, List<Differs> first) {}

    /** Lets nobody else take in reports until this transaction ends; whether this file was taken in before. */
    public boolean begin(FileHash file) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reports.report_import', 0))")
                .query((row, at) -> true)
                .single();
        return database.sql("select 1 from reports.report_import where hash = :hash")
                .param("hash", file.sm3())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** One line as COPY reads it. */
    public static void write(Line line, StringBuilder into) {
        into.append(line.row())
                .append('\t')
                .append(line.assignment())
                .append('\t')
                .append(line.task())
                .append('\t');
        escape(line.unit(), into);
        into.append('\t')
                .append(line.day())
                .append('\t')
                .append(line.accepted() ? 't' : 'f')
                .append('\t');
        escape(line.answers(), into);
        into.append('\n');
    }

    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                into.append('\\');
            }
            into.append(c);
        }
    }

    /** Brings rows in beside the tables; nothing of them is seen yet. */
    public long stage(Pieces pieces) {
        database.sql("""
                        create temporary table incoming (row int, assignment bigint, task bigint, unit text, day date,
                            accepted boolean, answers jsonb) on commit drop""").update();
        Long rows = connections.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy incoming from stdin");
            try {
                for (byte[] piece = pieces.next(); piece != null; piece = pieces.next()) {
                    copy.writeToCopy(piece, 0, piece.length);
                }
                return copy.endCopy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("taking in reports was interrupted", e);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        return rows == null ? 0 : rows;
    }

    /** Takes out what was taken in before, and what says something else about it. */
    public Before compare(int most) {
        boolean first = database.sql("select not exists (select from reports.request where cause = 'IMPORTED')")
                .query(Boolean.class)
                .single();
        if (first) {
            return new Before(0, 0, List.of());
        }
        database.sql("analyze incoming").update();
        database.sql("""
                        create temporary table stood on commit drop as
                        select i.row, i.unit, f.answers = i.answers and (r.accepted is not null) = i.accepted as same
                        from incoming i
                        join reports.request q on q.task = i.task and q.period_to = i.day and q.cause = 'IMPORTED'
                            and q.state <> 'WITHDRAWN'
                        join reports.report r on r.request = q.id and r.assignment = i.assignment
                        join reports.fact f on f.report = r.id and f.number = 1""").update();
        database.sql("delete from incoming using stood where stood.row = incoming.row")
                .update();
        var differing = database.sql("select row, unit from stood where not same order by row limit :most")
                .param("most", most)
                .query((row, at) -> new Differs(row.getInt("row"), row.getString("unit")))
                .list();
        return database.sql(
                        "select count(*) filter (where same) as same, count(*) filter (where not same) as other from stood")
                .query((row, at) -> new Before(row.getInt("same"), row.getInt("other"), differing))
                .single();
    }

    /** Puts what was brought in into the tables; answers how many reports are new. */
    public int keep(String by, Instant at, Map<Long, Form> forms) {
        database.sql(
                        "create temporary table form_of (task bigint primary key, form jsonb, questions int) on commit drop")
                .update();
        forms.forEach((task, form) -> database.sql("insert into form_of values (?, cast(? as jsonb), ?)")
                .params(task, Content.write(form), form.questions().size())
                .update());
        database.sql("""
                        insert into reports.request as q (task, cause, cause_words, period_from, period_to, due, urgent, form,
                            questions, repeats_because, files, recipients, units, asked_by, asked_at, state, sent_on, request)
                        select n.task, 'IMPORTED', :words, n.day, n.day, n.day, false, o.form, o.questions, '', 0,
                            n.assignments, n.units, :by, :at, 'SENT', n.day, uuidv7()
                        from (select task, day, array_agg(assignment) as assignments, array_agg(unit) as units
                            from incoming group by task, day) n
                        join form_of o on o.task = n.task
                        on conflict (task, cause, cause_words, period_to)
                            where cause <> 'OFFICE_ASKS' and state <> 'WITHDRAWN'
                        do update set recipients = q.recipients || excluded.recipients, units = q.units || excluded.units""")
                .param("words", WORDS)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        database.sql("""
                        create temporary table numbered on commit drop as
                        select i.*, q.id as request, nextval('reports.report_id_seq') as report,
                            nextval('reports.fact_id_seq') as fact
                        from incoming i join reports.request q on q.task = i.task and q.period_to = i.day
                            and q.cause = 'IMPORTED' and q.state <> 'WITHDRAWN'""").update();
        int added = database.sql("""
                        insert into reports.report (id, request, assignment, task, unit, state, filled, minutes, latest,
                            accepted) overriding system value
                        select report, request, assignment, task, unit, case when accepted then 'ACCEPTED' else 'SENT' end,
                            0, 0, fact, case when accepted then fact end
                        from numbered""").update();
        database.sql("""
                        insert into reports.fact (id, report, number, assignment, task, unit, day, recorded_at, actor,
                            answers, evidence, request) overriding system value
                        select fact, report, 1, assignment, task, unit, day, :at, :by, answers, '{}', uuidv7()
                        from numbered""").param("at", Timestamp.from(at)).param("by", by).update();
        database.sql("""
                        insert into reports.review (fact, reasons, reviewer, reviewed_at, request)
                        select fact, null, :by, :at, uuidv7() from numbered where accepted""").param("at", Timestamp.from(at)).param("by", by).update();
        return added;
    }

    public void record(FileHash file, String by, Instant at, int added, int same, int refused) {
        database.sql("insert into reports.report_import values (?, ?, ?, ?, ?, ?)")
                .params(file.sm3(), by, Timestamp.from(at), added, same, refused)
                .update();
    }
}
