package dev.banyan.supervision.store;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.CoSigning;
import dev.banyan.supervision.CoSigning.Asked;
import dev.banyan.supervision.CoSigning.By;
import dev.banyan.supervision.CoSigning.End;
import dev.banyan.supervision.CoSigning.Rule;
import dev.banyan.supervision.CoSigning.Signature;
import dev.banyan.supervision.CoSigning.Verdict;
import dev.banyan.supervision.CoSigningId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds of co-signing, what the units said, and how each ended. */
@Component
public class CoSignings {
    private static final String SELECT = """
            select c.*, e.verdict, e.reason as end_reason, e.decider_name, e.decided_at
            from supervision.co_signing c left join supervision.co_signing_end e on e.co_signing = c.id
            """;

    private final JdbcClient database;

    CoSignings(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else co-sign a task until this transaction ends. */
    public void hold(TaskId task) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.co_signing ' || :task, 0))")
                .param("task", task.value())
                .query((row, at) -> true)
                .single();
    }

    public CoSigningId add(AssignmentId lead, TaskId task, Asked asked, UUID request) {
        return new CoSigningId(database.sql("""
                        insert into supervision.co_signing (assignment, task, rule, reason, report, asker, asker_name, asker_unit,
                            asked_on, asked_at, answer_by, request)
                        values (:lead, :task, :rule, :reason, :report, :person, :name, :unit, :day, :at, :by, :request)
                        returning id""")
                .param("lead", lead.value())
                .param("task", task.value())
                .param("rule", asked.rule().name())
                .param("reason", asked.reason())
                .param("report", asked.report().value())
                .param("person", asked.by().person())
                .param("name", asked.by().name())
                .param("unit", asked.by().unit().orElse(null))
                .param("day", asked.day())
                .param("at", Timestamp.from(asked.at()))
                .param("by", asked.answerBy())
                .param("request", request)
                .query(Long.class)
                .single());
    }

    public void sign(CoSigningId id, Signature signature, UUID person, UUID request) {
        database.sql("""
                        insert into supervision.co_signature
                        values (:id, :duty, :unit, :agrees, :text, :person, :name, :at, :request)""")
                .param("id", id.value())
                .param("duty", signature.duty().value())
                .param("unit", signature.unit())
                .param("agrees", signature.agrees())
                .param("text", signature.text().orElse(null))
                .param("person", person)
                .param("name", signature.name())
                .param("at", Timestamp.from(signature.at()))
                .param("request", request)
                .update();
    }

    public void end(CoSigningId id, End end, UUID person, UUID request) {
        database.sql("""
                        insert into supervision.co_signing_end
                        values (:id, :verdict, :reason, :person, :name, :at, :request)""")
                .param("id", id.value())
                .param("verdict", end.verdict().name())
                .param("reason", end.reason().orElse(null))
                .param("person", person)
                .param("name", end.name())
                .param("at", Timestamp.from(end.at()))
                .param("request", request)
                .update();
        database.sql("update supervision.co_signing set waits = false where id = :id")
                .param("id", id.value())
                .update();
    }

    public Optional<CoSigning> find(CoSigningId id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query((row, at) -> round(row))
                .optional();
    }

    /** All rounds of a task, the newest first. */
    public List<CoSigning> of(TaskId task) {
        return database.sql(SELECT + "where c.task = :task order by c.id desc")
                .param("task", task.value())
                .query((row, at) -> round(row))
                .list();
    }

    /** Whether a request did something already. */
    public boolean knows(UUID request) {
        return database.sql("""
                        select exists (select from supervision.co_signing where request = :request)
                            or exists (select from supervision.co_signature where request = :request)
                            or exists (select from supervision.co_signing_end where request = :request)""").param("request", request).query(Boolean.class).single();
    }

    private CoSigning round(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new CoSigning(
                new CoSigningId(id),
                new AssignmentId(row.getLong("assignment")),
                new TaskId(row.getLong("task")),
                new Asked(
                        Rule.valueOf(row.getString("rule")),
                        row.getString("reason"),
                        new ReportId(row.getLong("report")),
                        new By(
                                row.getObject("asker", UUID.class),
                                row.getString("asker_name"),
                                Optional.ofNullable(row.getString("asker_unit"))),
                        row.getObject("asked_on", LocalDate.class),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("answer_by", LocalDate.class)),
                signatures(id),
                end(row));
    }

    private List<Signature> signatures(long id) {
        return database.sql(
                        "select * from supervision.co_signature where co_signing = :id order by signed_at, assignment")
                .param("id", id)
                .query((row, at) -> new Signature(
                        new AssignmentId(row.getLong("assignment")),
                        row.getString("unit"),
                        row.getBoolean("agrees"),
                        Optional.ofNullable(row.getString("text")),
                        row.getString("name"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    private static Optional<End> end(ResultSet row) throws SQLException {
        var verdict = Optional.ofNullable(row.getString("verdict"));
        return verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new End(
                        Verdict.valueOf(verdict.get()),
                        Optional.ofNullable(row.getString("end_reason")),
                        row.getString("decider_name"),
                        row.getTimestamp("decided_at").toInstant()));
    }
}
