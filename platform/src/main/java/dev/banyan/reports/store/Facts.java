package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.directory.Scope;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.About;
import dev.banyan.reports.Answers;
import dev.banyan.reports.EvidenceId;
import dev.banyan.reports.FactId;
import dev.banyan.reports.KnownFact;
import dev.banyan.reports.Report;
import dev.banyan.reports.ReportFact;
import dev.banyan.reports.ReportFact.Said;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.Reviewed;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and what reviewers found; only ever added. */
@Component
public class Facts {
    /** With the moment from which on each was accepted, unless it was found false later. */
    private static final String KNOWN = """
            select f.*, case when f.accepted_before and wrong.at is null then f.recorded_at else (
                select max(v.reviewed_at) from reports.review v
                where v.fact = f.id and v.reasons is null and v.reviewed_at <= :moment
                  and v.reviewed_at > coalesce(wrong.at, '-infinity')) end as accepted_at
            """;

    private static final String WRONG = """
            left join (select fact, max(at) as at from reports.found_false where at <= :moment group by fact) wrong
                on wrong.fact = f.id
            """;
    private static final String ALL = KNOWN + "from reports.fact f\n" + WRONG;

    private final JdbcClient database;

    Facts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds what a unit says, with the files of the report, and moves the report to review; empty if the request was carried
     * out before. The report is held by this transaction.
     */
    public Optional<ReportFact> add(Report report, Said said, Answers answers, UUID request) {
        var about = report.about();
        return database.sql("""
                        with said as (
                            insert into reports.fact (report, number, assignment, task, unit, day, recorded_at, actor,
                                answers, evidence, request)
                            select :report, coalesce(max(number), 0) + 1, :assignment, :task, :unit, :day, :at, :by,
                                cast(:answers as jsonb), array(select id from reports.evidence e
                                    where e.report = :report and e.removed_at is null order by id), :request
                            from reports.fact where report = :report
                            on conflict (request) where request is not null do nothing
                            returning *),
                        moved as (
                            update reports.report set state = 'SENT', draft = null, latest = said.id from said
                            where reports.report.id = :report)
                        select * from said""")
                .param("report", report.id().value())
                .param("assignment", about.assignment().value())
                .param("task", about.task().value())
                .param("unit", about.unit())
                .param("day", said.day())
                .param("at", Timestamp.from(said.recorded()))
                .param("by", said.by())
                .param("answers", Content.write(answers))
                .param("request", request)
                .query((row, at) -> fact(row))
                .optional();
    }

    public Optional<ReportFact> of(UUID request) {
        return database.sql("select * from reports.fact where request = :request")
                .param("request", request)
                .query((row, at) -> fact(row))
                .optional();
    }

    public Optional<ReportFact> find(FactId id) {
        return database.sql("select * from reports.fact where id = :id")
                .param("id", id.value())
                .query((row, at) -> fact(row))
                .optional();
    }

    /** What was said in a report, the newest first. */
    public List<ReportFact> of(ReportId report) {
        return database.sql("select * from reports.fact where report = :report order by number desc")
                .param("report", report.value())
                .query((row, at) -> fact(row))
                .list();
    }

    /** What the assignment said last in an earlier report. */
    public Optional<ReportFact> before(Report report) {
        return database.sql("""
                        select f.* from reports.fact f join reports.report r on r.latest = f.id
                        where f.assignment = :assignment and r.id < :report order by f.day desc, f.id desc limit 1""")
                .param("assignment", report.about().assignment().value())
                .param("report", report.id().value())
                .query((row, at) -> fact(row))
                .optional();
    }

    /** What the assignment said last. */
    public Optional<ReportFact> last(AssignmentId assignment) {
        return database.sql("""
                        select * from reports.fact where assignment = :assignment order by day desc, id desc limit 1""")
                .param("assignment", assignment.value())
                .query((row, at) -> fact(row))
                .optional();
    }

    /** What the same unit said last on other tasks, and others on the same task: what a copy would be taken from. */
    public List<ReportFact> near(Report report, int most) {
        return database.sql("""
                        (select f.* from reports.fact f where unit = :unit and task <> :task and report is not null
                            order by id desc limit :most)
                        union all
                        (select f.* from reports.fact f where task = :task and unit <> :unit and report is not null
                            order by id desc limit :most)
                        """)
                .param("unit", report.about().unit())
                .param("task", report.about().task().value())
                .param("most", most)
                .query((row, at) -> fact(row))
                .list();
    }

    /** Keeps what a reviewer found and moves the report, which is held by this transaction; whether that is new. */
    public boolean review(Report report, Reviewed review, ReportState next, UUID request) {
        return database.sql("""
                                with found as (
                                    insert into reports.review (fact, reasons, reviewer, reviewed_at, request)
                                    values (:fact, cast(:reasons as jsonb), :by, :at, :request)
                                    on conflict do nothing returning fact)
                                update reports.report set state = :state,
                                    accepted = case when :state = 'ACCEPTED' then found.fact else accepted end
                                from found where id = :report""")
                        .param("report", report.id().value())
                        .param("state", next.name())
                        .param("fact", review.fact().value())
                        .param("reasons", Content.write(review.verdict()))
                        .param("by", review.by())
                        .param("at", Timestamp.from(review.at()))
                        .param("request", request)
                        .update()
                > 0;
    }

    public boolean reviewed(FactId fact, UUID request) {
        return database.sql("select 1 from reports.review where fact = :fact and request = :request")
                .param("fact", fact.value())
                .param("request", request)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Reviews of all that was said in a report, the newest first. */
    public List<Reviewed> reviews(ReportId report) {
        return database.sql("""
                        select v.* from reports.review v join reports.fact f on f.id = v.fact
                        where f.report = :report order by v.id desc""")
                .param("report", report.value())
                .query((row, at) -> new Reviewed(
                        new FactId(row.getLong("fact")),
                        Content.verdict(row.getString("reasons")),
                        row.getString("reviewer"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .list();
    }

    /** Goes through all that was known at a moment, by assignment and day. */
    public void knownAt(Instant moment, Consumer<KnownFact> each) {
        try (var facts = database
                .sql(ALL + """
                        where f.recorded_at <= :moment order by f.assignment, f.day, f.id""")
                .withFetchSize(1_000)
                .param("moment", Timestamp.from(moment))
                .query((row, at) -> known(row))
                .stream()) {
            facts.forEach(each);
        }
    }

    public List<KnownFact> knownAt(Instant moment, Collection<AssignmentId> assignments) {
        return database.sql(ALL + """
                        where f.assignment = any(:assignments) and f.recorded_at <= :moment
                        order by f.assignment, f.day, f.id""")
                .param("moment", Timestamp.from(moment))
                .param(
                        "assignments",
                        assignments.stream().map(AssignmentId::value).toArray(Long[]::new))
                .query((row, at) -> known(row))
                .list();
    }

    /** What units in reach had said at a moment, as it was recorded, after one of the facts. */
    public List<KnownFact> after(Scope scope, Instant moment, FactId after, int most) {
        return database.sql(ALL + """
                        where f.id > :after and f.recorded_at <= :moment
                            and (cast(:units as text[]) is null or f.unit = any(:units))
                        order by f.id limit :most""")
                .param("units", ReportLists.within(scope), java.sql.Types.ARRAY)
                .param("moment", Timestamp.from(moment))
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> known(row))
                .list();
    }

    /** Earlier reports of units in reach that a file brought, after one of them. */
    public List<KnownFact> imported(FileHash file, Scope scope, Instant moment, FactId after, int most) {
        return database.sql(KNOWN + """
                        from reports.report_import i join reports.fact f on f.id > i.after_fact and f.id <= i.last_fact
                            and f.report is null
                        """ + WRONG + """
                        where i.hash = :file and f.id > :after and (cast(:units as text[]) is null or f.unit = any(:units))
                        order by f.id limit :most""")
                .param("file", file.sm3())
                .param("moment", Timestamp.from(moment))
                .param("units", ReportLists.within(scope), java.sql.Types.ARRAY)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> known(row))
                .list();
    }

    private static KnownFact known(ResultSet row) throws SQLException {
        return new KnownFact(
                fact(row), Optional.ofNullable(row.getTimestamp("accepted_at")).map(Timestamp::toInstant));
    }

    private static ReportFact fact(ResultSet row) throws SQLException {
        return new ReportFact(
                new FactId(row.getLong("id")),
                Optional.ofNullable((Long) row.getObject("report")).map(ReportId::new),
                new About(
                        new AssignmentId(row.getLong("assignment")),
                        new TaskId(row.getLong("task")),
                        row.getString("unit")),
                row.getInt("number"),
                new Said(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor")),
                Content.answers(row.getString("answers")),
                Requests.longs(row, "evidence").stream().map(EvidenceId::new).toList());
    }
}
