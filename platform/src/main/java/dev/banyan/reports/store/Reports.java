package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.About;
import dev.banyan.reports.Answers;
import dev.banyan.reports.FactId;
import dev.banyan.reports.Form;
import dev.banyan.reports.Period;
import dev.banyan.reports.Report;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportLine;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.RequestId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports: where each stands and what is written but not yet sent. */
@Component
public class Reports {
    private static final String WITHIN = """
            from reports.report r join reports.request q on q.id = r.request
            where r.state = any(:states) and (cast(:units as text[]) is null or r.unit = any(:units))
            """;

    private static final String LINE = """
            select r.*, q.cause, q.cause_words, q.period_from, q.period_to, q.due, q.urgent, q.repeats_because,
                q.files, f.answers -> 'progress' as claimed, f.answers -> 'unchanged' as unchanged,
                coalesce(cardinality(f.evidence), 0) as handed_in
            """;

    private final JdbcClient database;

    Reports(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param filled how many figures were there to be confirmed
     * @param minutes how long the form takes, as estimated
     */
    public void open(RequestId request, About about, int filled, int minutes) {
        database.sql("""
                        insert into reports.report (request, assignment, task, unit, filled, minutes)
                        values (:request, :assignment, :task, :unit, :filled, :minutes) on conflict do nothing""")
                .param("request", request.value())
                .param("assignment", about.assignment().value())
                .param("task", about.task().value())
                .param("unit", about.unit())
                .param("filled", filled)
                .param("minutes", minutes)
                .update();
    }

    public Optional<Report> find(ReportId id) {
        return find(id, "");
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public Optional<Report> findToChange(ReportId id) {
        return find(id, " for update");
    }

    private Optional<Report> find(ReportId id, String lock) {
        return database.sql("select * from reports.report where id = :id" + lock)
                .param("id", id.value())
                .query((row, at) -> report(row))
                .optional();
    }

    /**
     * A report with what its writer needs of the request (待填报告).
     *
     * @param files most files
     */
    public record ToWrite(Report report, Form form, Period period, int files) {}

    /** A report with its form, and nobody else changes it until this transaction ends. */
    public Optional<ToWrite> findToWrite(ReportId id) {
        return database.sql("""
                        select r.*, q.form, q.period_from, q.period_to, q.files
                        from reports.report r join reports.request q on q.id = r.request
                        where r.id = :id for update of r""")
                .param("id", id.value())
                .query((row, at) -> new ToWrite(
                        report(row), Content.form(row.getString("form")), Requests.period(row), row.getInt("files")))
                .optional();
    }

    public List<Report> of(RequestId request) {
        return database.sql("select * from reports.report where request = :request order by id")
                .param("request", request.value())
                .query((row, at) -> report(row))
                .list();
    }

    public void saveDraft(ReportId id, ReportState state, Answers draft) {
        database.sql("update reports.report set state = :state, draft = cast(:draft as jsonb) where id = :id")
                .param("state", state.name())
                .param("draft", Content.write(draft))
                .param("id", id.value())
                .update();
    }

    /** Another state; what was said last counts as accepted in the state that says so. */
    public void move(ReportId id, ReportState state) {
        database.sql("""
                        update reports.report
                        set state = :state, accepted = case when :state = 'ACCEPTED' then latest else accepted end
                        where id = :id""").param("state", state.name()).param("id", id.value()).update();
    }

    /** Reports in reach, urgent ones first, then by due date. */
    public Page<ReportLine> page(ReportFilter filter, Scope scope, int page) {
        String[] states = states(filter);
        String[] units = within(scope);
        long total = database.sql("select count(*) " + WITHIN)
                .param("states", states)
                .param("units", units, java.sql.Types.ARRAY)
                .query(Long.class)
                .single();
        int shown = Page.within(page, total);
        var lines = database.sql(LINE + """
                        from (select r.id as shown, q.urgent, q.due %1$s order by %2$s
                            limit :size offset :skip) page
                        join reports.report r on r.id = page.shown join reports.request q on q.id = r.request
                        left join reports.fact f on f.id = r.latest
                        order by %2$s""".formatted(WITHIN, order(filter)))
                .param("states", states)
                .param("units", units, java.sql.Types.ARRAY)
                .param("size", Page.SIZE)
                .param("skip", Page.before(shown))
                .query((row, at) -> line(row))
                .list();
        return new Page<>(lines, shown, total);
    }

    /** What is to be done: the most urgent first; what is done: the newest first. */
    private static String order(ReportFilter filter) {
        return filter.states().contains(ReportState.ACCEPTED) ? "q.due desc, r.id desc" : "q.urgent desc, q.due, r.id";
    }

    /** Reports in reach, in the order they were asked for, that come after one of them. */
    public List<ReportLine> after(ReportFilter filter, Scope scope, ReportId after, int most) {
        return database.sql(LINE + """
                        from (select r.id as shown %s and r.id > :after order by r.id limit :most) page
                        join reports.report r on r.id = page.shown join reports.request q on q.id = r.request
                        left join reports.fact f on f.id = r.latest
                        order by r.id""".formatted(WITHIN))
                .param("states", states(filter))
                .param("units", within(scope), java.sql.Types.ARRAY)
                .param("after", after.value())
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    private static String[] states(ReportFilter filter) {
        return filter.states().stream().map(ReportState::name).sorted().toArray(String[]::new);
    }

    static String @Nullable [] within(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(Set<String> codes) -> codes.toArray(String[]::new);
        };
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        int claimed = row.getInt("claimed");
        return new ReportLine(
                report(row),
                Requests.terms(row),
                new ReportLine.Progress(
                        row.wasNull() ? -1 : claimed,
                        row.getBoolean("unchanged"),
                        row.getInt("handed_in"),
                        row.getInt("minutes")));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new ReportId(row.getLong("id")),
                new RequestId(row.getLong("request")),
                about(row),
                ReportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("draft")).map(Content::answers),
                Optional.ofNullable((Long) row.getObject("latest")).map(FactId::new),
                Optional.ofNullable((Long) row.getObject("accepted")).map(FactId::new));
    }

    static About about(ResultSet row) throws SQLException {
        return new About(
                new AssignmentId(row.getLong("assignment")), new TaskId(row.getLong("task")), row.getString("unit"));
    }
}
