package dev.banyan.plan.store;

import dev.banyan.plan.Draft;
import dev.banyan.plan.DraftId;
import dev.banyan.plan.DraftSummary;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Page;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.ReviewRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts: what each started from, and the changes after it. */
@Component
public class Drafts {
    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    public DraftId open(long document, Optional<PlanId> revises, Draft starting, String by, Instant at) {
        return new DraftId(database.sql("""
                        insert into plan.draft (document_id, revises, starting, opened_by, opened_at)
                        values (:document, :revises, cast(:starting as jsonb), :by, :at) returning id""")
                .param("document", document)
                .param("revises", revises.map(PlanId::value).orElse(null))
                .param("starting", Content.write(starting))
                .param("by", by)
                .param("at", java.sql.Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    public Optional<DraftId> openFor(long document) {
        return database.sql("select id from plan.draft where document_id = :document and state = 'OPEN'"
                        + " and revises is null")
                .param("document", document)
                .query(Long.class)
                .optional()
                .map(DraftId::new);
    }

    public Optional<DraftId> openRevisionOf(PlanId plan) {
        return database.sql("select id from plan.draft where revises = :plan and state = 'OPEN'")
                .param("plan", plan.value())
                .query(Long.class)
                .optional()
                .map(DraftId::new);
    }

    /** The review with all its changes. */
    public Optional<ReviewRecord> find(DraftId id) {
        return find(id, "");
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public Optional<ReviewRecord> findToChange(DraftId id) {
        return find(id, " for update");
    }

    private Optional<ReviewRecord> find(DraftId id, String lock) {
        return database.sql("""
                        select id, document_id, revises, state, opened_by, opened_at, starting
                        from plan.draft where id = :id""" + lock)
                .param("id", id.value())
                .query((row, at) -> review(row, changes(id)))
                .optional();
    }

    public void close(DraftId id, ReviewRecord.State how) {
        database.sql("update plan.draft set state = :state where id = :id")
                .param("state", how.name())
                .param("id", id.value())
                .update();
    }

    /** Whether a request was carried out before, and as which change. */
    public Optional<Integer> changeOf(DraftId id, UUID request) {
        return database.sql("select number from plan.draft_edit where draft_id = :id and request = :request")
                .param("id", id.value())
                .param("request", request)
                .query(Integer.class)
                .optional();
    }

    public void note(DraftId id, int number, UUID request, Edit edit, String actor, Instant at) {
        database.sql("""
                        insert into plan.draft_edit (draft_id, number, request, edit, actor, at)
                        values (:id, :number, :request, cast(:edit as jsonb), :actor, :at)""")
                .param("id", id.value())
                .param("number", number)
                .param("request", request)
                .param("edit", Content.write(edit))
                .param("actor", actor)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    /** Open drafts, the newest first. */
    public Page<DraftSummary> open(int page) {
        long total = database.sql("select count(*) from plan.draft where state = 'OPEN'")
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> database.sql("""
                        select d.id, d.revises, d.starting ->> 'title' as title, f.file_name, d.opened_by, d.opened_at,
                               (select count(*) from plan.draft_edit e where e.draft_id = d.id) as changes
                        from plan.draft d join plan.document f on f.id = d.document_id
                        where d.state = 'OPEN' order by d.id desc limit :size offset :skip""")
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> new DraftSummary(
                                new DraftId(row.getLong("id")),
                                planIn(row),
                                row.getString("title"),
                                row.getString("file_name"),
                                row.getString("opened_by"),
                                row.getTimestamp("opened_at").toInstant(),
                                row.getInt("changes")))
                        .list());
    }

    private List<ReviewRecord.Change> changes(DraftId id) {
        return database.sql("select number, edit, actor, at from plan.draft_edit where draft_id = :id order by number")
                .param("id", id.value())
                .query((row, at) -> new ReviewRecord.Change(
                        row.getInt("number"),
                        Content.edit(row.getString("edit")),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static ReviewRecord review(ResultSet row, List<ReviewRecord.Change> changes) throws SQLException {
        return new ReviewRecord(
                new DraftId(row.getLong("id")),
                row.getLong("document_id"),
                planIn(row),
                ReviewRecord.State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                Content.draft(row.getString("starting")),
                changes);
    }

    private static Optional<PlanId> planIn(ResultSet row) throws SQLException {
        long plan = row.getLong("revises");
        return row.wasNull() ? Optional.empty() : Optional.of(new PlanId(plan));
    }
}
