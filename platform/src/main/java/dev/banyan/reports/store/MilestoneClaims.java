package dev.banyan.reports.store;

import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.MilestoneClaim;
import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.ReportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones that reports claim as reached, and what reviewers and verifiers said about that. */
@Component
public class MilestoneClaims {
    private static final String SELECT = """
            select claim.*, decision.kind, decision.reason, decision.decided_by, decision.decided_at
            from reports.milestone_claim claim
            left join lateral (select * from reports.milestone_decision d where d.claim = claim.id
                order by d.id desc limit 1) decision on true
            """;

    private final JdbcClient database;

    MilestoneClaims(JdbcClient database) {
        this.database = database;
    }

    /** Lets one person at a time speak about a milestone; the newest claim. */
    public Optional<MilestoneClaim> newestToChange(MilestoneId id) {
        database.sql(
                        "select pg_advisory_xact_lock(hashtextextended('reports.milestone ' || :task || '/' || :number, 0))")
                .param("task", id.task().value())
                .param("number", id.number())
                .query((row, at) -> true)
                .single();
        return newest(id);
    }

    public Optional<MilestoneClaim> newest(MilestoneId id) {
        return of(id.task()).stream().filter(it -> it.milestone().equals(id)).findFirst();
    }

    /** All claims about milestones of a task, the newest first. */
    public List<MilestoneClaim> of(TaskId task) {
        return database.sql(SELECT + "where claim.task = :task order by claim.id desc")
                .param("task", task.value())
                .query((row, at) -> claim(row))
                .list();
    }

    /** Milestones of these tasks whose proof stands accepted. */
    public Set<MilestoneId> accepted(Collection<TaskId> tasks) {
        return database.sql(
                        "select * from (select distinct on (claim.task, claim.number) claim.task, claim.number, kind"
                                + " from reports.milestone_claim claim"
                                + " left join reports.milestone_decision decision on decision.claim = claim.id"
                                + " where claim.task = any(:tasks)"
                                + " order by claim.task, claim.number, claim.id desc, decision.id desc nulls last) newest"
                                + " where kind = 'ACCEPTED'")
                .param("tasks", tasks.stream().map(TaskId::value).distinct().toArray(Long[]::new))
                .query((row, at) -> new MilestoneId(new TaskId(row.getLong("task")), row.getInt("number")))
                .set();
    }

    public Optional<MilestoneClaim> find(long id) {
        return database.sql(SELECT + "where claim.id = :id")
                .param("id", id)
                .query((row, at) -> claim(row))
                .optional();
    }

    public Optional<MilestoneClaim> ofRequest(UUID request) {
        return database.sql(SELECT + "where claim.request = :request")
                .param("request", request)
                .query((row, at) -> claim(row))
                .optional();
    }

    public long add(MilestoneClaim claim, UUID request) {
        return database.sql("""
                        insert into reports.milestone_claim (task, number, report, unit, day, words, evidence, claimed_by,
                            claimed_at, request)
                        values (:task, :number, :report, :unit, :day, :words, :evidence, :by, :at, :request)
                        returning id""")
                .param("task", claim.milestone().task().value())
                .param("number", claim.milestone().number())
                .param("report", claim.report().value())
                .param("unit", claim.unit())
                .param("day", claim.day())
                .param("words", claim.words())
                .param("evidence", claim.evidence().toArray(Long[]::new))
                .param("by", claim.by())
                .param("at", claim.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .single();
    }

    public void decide(long claim, Decision decision) {
        database.sql("""
                        insert into reports.milestone_decision (claim, kind, reason, decided_by, decided_at)
                        values (:claim, :kind, :reason, :by, :at)""")
                .param("claim", claim)
                .param("kind", decision.kind().name())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static MilestoneClaim claim(ResultSet row) throws SQLException {
        Optional<Decision> decision = row.getString("kind") == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Decision.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()));
        return new MilestoneClaim(
                row.getLong("id"),
                new MilestoneId(new TaskId(row.getLong("task")), row.getInt("number")),
                new ReportId(row.getLong("report")),
                row.getString("unit"),
                row.getObject("day", LocalDate.class),
                row.getString("words"),
                Stream.of((Long[]) row.getArray("evidence").getArray()).toList(),
                row.getString("claimed_by"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                decision);
    }
}
