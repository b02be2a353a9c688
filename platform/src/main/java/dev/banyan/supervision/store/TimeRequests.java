package dev.banyan.supervision.store;

import dev.banyan.archive.FileHash;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.TimeRequest;
import dev.banyan.supervision.TimeRequest.Asked;
import dev.banyan.supervision.TimeRequest.Decision;
import dev.banyan.supervision.TimeRequest.Kind;
import dev.banyan.supervision.TimeRequest.Proof;
import dev.banyan.supervision.TimeRequest.Verdict;
import dev.banyan.supervision.TimeRequest.Wish;
import dev.banyan.supervision.TimeRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for more time and what became of them. */
@Component
public class TimeRequests {
    private static final String SELECT = """
            select t.*, d.verdict, d.reason as decision_reason, d.until as decision_until, d.decider, d.decider_name, d.decided_at
            from supervision.time_request t left join supervision.time_decision d on d.time_request = t.id
            """;

    private final JdbcClient database;

    TimeRequests(JdbcClient database) {
        this.database = database;
    }

    public TimeRequestId add(AssignmentId duty, Wish wish, Asked asked, Signer signer, UUID request) {
        return new TimeRequestId(database.sql("""
                        insert into supervision.time_request (assignment, kind, until, reason, progress, proof, proof_name, asker,
                            asker_name, asker_unit, asked_on, asked_at, due, signer, request)
                        values (:assignment, :kind, :until, :reason, :progress, :proof, :proofName, :asker,
                            :name, :unit, :day, :at, :due, :signer, :request) returning id""")
                .param("assignment", duty.value())
                .param("kind", wish.kind().name())
                .param("until", wish.until())
                .param("reason", wish.reason())
                .param("progress", wish.progress())
                .param("proof", wish.proof().map(it -> it.hash().sm3()).orElse(null))
                .param("proofName", wish.proof().map(Proof::name).orElse(null))
                .param("asker", asked.person())
                .param("name", asked.name())
                .param("unit", asked.unit().orElse(null))
                .param("day", asked.day())
                .param("at", Timestamp.from(asked.at()))
                .param("due", asked.due())
                .param("signer", signer.name())
                .param("request", request)
                .query(Long.class)
                .single());
    }

    public void decide(TimeRequestId id, Decision decision, UUID request) {
        database.sql("""
                        insert into supervision.time_decision
                        values (:id, :verdict, :reason, :until, :person, :name, :at, :request)""")
                .param("id", id.value())
                .param("verdict", decision.verdict().name())
                .param("reason", decision.reason().orElse(null))
                .param("until", decision.until().orElse(null))
                .param("person", decision.person())
                .param("name", decision.name())
                .param("at", Timestamp.from(decision.at()))
                .param("request", request)
                .update();
        database.sql("update supervision.time_request set waits = false where id = :id")
                .param("id", id.value())
                .update();
    }

    public Optional<TimeRequest> find(TimeRequestId id) {
        return database.sql(SELECT + "where t.id = :id")
                .param("id", id.value())
                .query((row, at) -> request(row))
                .optional();
    }

    /** Who has to decide. */
    public Signer signer(TimeRequestId id) {
        return Signer.valueOf(database.sql("select signer from supervision.time_request where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /** All of a duty, the newest first. */
    public List<TimeRequest> of(AssignmentId duty) {
        return database.sql(SELECT + "where t.assignment = :duty order by t.id desc")
                .param("duty", duty.value())
                .query((row, at) -> request(row))
                .list();
    }

    /** Extensions that were granted, the oldest first. */
    public List<TimeRequestId> extended() {
        return database.sql("""
                        select t.id from supervision.time_request t join supervision.time_decision d on d.time_request = t.id
                        where t.kind = 'EXTENSION' and d.verdict = 'GRANTED' order by t.id""")
                .query((row, at) -> new TimeRequestId(row.getLong("id")))
                .list();
    }

    /** Whether a request asked or decided something already. */
    public boolean knows(UUID request) {
        return database.sql("""
                        select exists (select from supervision.time_request where request = :request)
                            or exists (select from supervision.time_decision where request = :request)""").param("request", request).query(Boolean.class).single();
    }

    /** Duties for which a later day was asked and nobody has decided. */
    public Set<Long> pendingExtensions() {
        return new HashSet<>(
                database.sql("select assignment from supervision.time_request where waits and kind = 'EXTENSION'")
                        .query(Long.class)
                        .list());
    }

    private static TimeRequest request(ResultSet row) throws SQLException {
        var proof = Optional.ofNullable(row.getString("proof"));
        var name = row.getString("proof_name");
        return new TimeRequest(
                new TimeRequestId(row.getLong("id")),
                new AssignmentId(row.getLong("assignment")),
                new Wish(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("progress"),
                        proof.map(hash -> new Proof(name, new FileHash(hash)))),
                new Asked(
                        row.getObject("asker", UUID.class),
                        row.getString("asker_name"),
                        Optional.ofNullable(row.getString("asker_unit")),
                        row.getObject("asked_on", LocalDate.class),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("due", LocalDate.class)),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var verdict = Optional.ofNullable(row.getString("verdict"));
        return verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        Verdict.valueOf(verdict.get()),
                        Optional.ofNullable(row.getString("decision_reason")),
                        Optional.ofNullable(row.getObject("decision_until", LocalDate.class)),
                        row.getObject("decider", UUID.class),
                        row.getString("decider_name"),
                        row.getTimestamp("decided_at").toInstant()));
    }
}
