package dev.banyan.reports.store;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.About;
import dev.banyan.reports.Answers;
import dev.banyan.reports.FactId;
import dev.banyan.reports.Form;
import dev.banyan.reports.Period;
import dev.banyan.reports.Report;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportState;
import dev.banyan.reports.RequestId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports: where each stands and what is written but not yet sent. */
@Component
public class Reports {
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

    public void move(ReportId id, ReportState state) {
        database.sql("update reports.report set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    static Report report(ResultSet row) throws SQLException {
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
