package dev.banyan.assessment.store;

import dev.banyan.archive.FileHash;
import dev.banyan.assessment.Appeal;
import dev.banyan.assessment.Appeal.Claim;
import dev.banyan.assessment.Appeal.Decision;
import dev.banyan.assessment.Appeal.Proof;
import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.AppealId;
import dev.banyan.assessment.RoundId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals with their decisions. */
@Component
public class Appeals {
    private final JdbcClient database;

    Appeals(JdbcClient database) {
        this.database = database;
    }

    public boolean knows(UUID request) {
        return database.sql("""
                        select exists (select from assessment.appeal
                            where request = :request or decided_request = :request)""").param("request", request).query(Boolean.class).single();
    }

    public void add(Appeal appeal, UUID request) {
        var claim = appeal.claim();
        database.sql("""
                        insert into assessment.appeal (round, unit, item, claim, proof, proof_name, person, name, day, at,
                            answer_by, request)
                        values (:round, :unit, :item, :claim, :proof, :proof_name, :person, :name, :day, :at, :by, :request)""")
                .param("round", appeal.round().value())
                .param("unit", appeal.unit())
                .param("item", appeal.item())
                .param("claim", claim.words())
                .param("proof", claim.proof().map(it -> it.hash().sm3()).orElse(null), Types.VARCHAR)
                .param("proof_name", claim.proof().map(Proof::name).orElse(null), Types.VARCHAR)
                .param("person", claim.person())
                .param("name", claim.by())
                .param("day", claim.day())
                .param("at", claim.at().atOffset(ZoneOffset.UTC))
                .param("by", appeal.answerBy())
                .param("request", request)
                .update();
    }

    public void decide(AppealId id, Decision decision, UUID request) {
        database.sql("""
                        update assessment.appeal set verdict = :verdict, finding = :finding, decided_person = :person,
                            decided_by = :name, decided_at = :at, decided_request = :request
                        where id = :id and verdict is null""")
                .param("id", id.value())
                .param("verdict", decision.verdict().name())
                .param("finding", decision.finding())
                .param("person", decision.person())
                .param("name", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    public Optional<Appeal> find(AppealId id) {
        return database.sql("select * from assessment.appeal where id = :id")
                .param("id", id.value())
                .query((row, at) -> appeal(row))
                .optional();
    }

    /** Those of a round, in the order they came. */
    public List<Appeal> of(RoundId round) {
        return database.sql("select * from assessment.appeal where round = :round order by id")
                .param("round", round.value())
                .query((row, at) -> appeal(row))
                .list();
    }

    /** A page of all, those that wait first, the next due first. */
    public List<Appeal> all(boolean decided, long offset, int most) {
        return database.sql("""
                        select * from assessment.appeal where (verdict is not null) = :decided
                        order by case when verdict is null then answer_by end, id desc offset :offset limit :most""")
                .param("decided", decided)
                .param("offset", offset)
                .param("most", most)
                .query((row, at) -> appeal(row))
                .list();
    }

    public int count(boolean decided) {
        return database.sql("select count(*) from assessment.appeal where (verdict is not null) = :decided")
                .param("decided", decided)
                .query(Integer.class)
                .single();
    }

    /** How many should have been decided before a day. */
    public int late(LocalDate day) {
        return database.sql("select count(*) from assessment.appeal where verdict is null and answer_by < :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How many of a round wait for their decision. */
    public int waiting(RoundId round) {
        return database.sql("select count(*) from assessment.appeal where round = :round and verdict is null")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                new AppealId(row.getLong("id")),
                new RoundId(row.getLong("round")),
                row.getString("unit"),
                row.getString("item"),
                new Claim(
                        row.getString("claim"),
                        proof(row),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        instant(row, "at")),
                row.getObject("answer_by", LocalDate.class),
                decision(row));
    }

    private static Optional<Proof> proof(ResultSet row) throws SQLException {
        String hash = row.getString("proof");
        return hash == null
                ? Optional.empty()
                : Optional.of(new Proof(row.getString("proof_name"), new FileHash(hash)));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Verdict.valueOf(verdict),
                        row.getString("finding"),
                        row.getObject("decided_person", UUID.class),
                        row.getString("decided_by"),
                        instant(row, "decided_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
