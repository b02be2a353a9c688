package dev.banyan.assessment.store;

import dev.banyan.assessment.Round;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.RoundStep;
import dev.banyan.assessment.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and what happened to them. */
@Component
public class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else work on a round until this transaction ends. */
    public Optional<Round> hold(RoundId id) {
        return database.sql("select * from assessment.round where id = :id for update")
                .param("id", id.value())
                .query((row, at) -> round(row))
                .optional();
    }

    public Optional<Round> find(RoundId id) {
        return database.sql("select * from assessment.round where id = :id")
                .param("id", id.value())
                .query((row, at) -> round(row))
                .optional();
    }

    public Optional<Round> find(String scheme, Span span) {
        return database.sql("""
                        select * from assessment.round
                        where (scheme, year, kind, number) = (:scheme, :year, :kind, :number)""")
                .param("scheme", scheme)
                .param("year", span.year())
                .param("kind", span.kind().name())
                .param("number", span.number())
                .query((row, at) -> round(row))
                .optional();
    }

    /** The newest first. */
    public List<Round> all(long offset, int most) {
        return database.sql("""
                        select * from assessment.round order by last_day desc, first_day, scheme, id
                        offset :offset limit :most""")
                .param("offset", offset)
                .param("most", most)
                .query((row, at) -> round(row))
                .list();
    }

    /** Those on their way, the newest first. */
    public List<Round> unreleased() {
        return database.sql("""
                        select * from assessment.round where state <> 'RELEASED'
                        order by last_day desc, first_day, scheme, id""").query((row, at) -> round(row)).list();
    }

    /** The same round of every year, as far as everybody sees it, the newest first. */
    public List<Round> released(String scheme, Span span, int most) {
        return database.sql("""
                        select * from assessment.round
                        where (scheme, kind, number, state) = (:scheme, :kind, :number, 'RELEASED')
                        order by year desc limit :most""")
                .param("scheme", scheme)
                .param("kind", span.kind().name())
                .param("number", span.number())
                .param("most", most)
                .query((row, at) -> round(row))
                .list();
    }

    /** In the order they were opened. */
    public List<Round> after(RoundId id, int most) {
        return database.sql("select * from assessment.round where id > :id order by id limit :most")
                .param("id", id.value())
                .param("most", most)
                .query((row, at) -> round(row))
                .list();
    }

    public int count() {
        return database.sql("select count(*) from assessment.round")
                .query(Integer.class)
                .single();
    }

    public RoundId open(String scheme, int version, Span span) {
        return new RoundId(database.sql("""
                        insert into assessment.round (scheme, year, kind, number, first_day, last_day, version, state)
                        values (:scheme, :year, :kind, :number, :first, :last, :version, 'GATHERING') returning id""")
                .param("scheme", scheme)
                .param("year", span.year())
                .param("kind", span.kind().name())
                .param("number", span.number())
                .param("first", span.first())
                .param("last", span.last())
                .param("version", version)
                .query(Long.class)
                .single());
    }

    public boolean knows(UUID request) {
        return database.sql("select exists (select from assessment.round_step where request = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** The next step of a round, which its life allows. */
    public void step(RoundId id, State after, Taken taken, UUID request, Optional<LocalDate> appealsUntil) {
        int place = database.sql("""
                        update assessment.round set state = :state, steps = steps + 1,
                            appeals_until = coalesce(:until, appeals_until)
                        where id = :id returning steps""")
                .param("id", id.value())
                .param("state", after.name())
                .param("until", appealsUntil.orElse(null), Types.DATE)
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into assessment.round_step
                        values (:round, :place, :step, :person, :name, :at, :note, :digest, :request)""")
                .param("round", id.value())
                .param("place", place)
                .param("step", taken.step().name())
                .param("person", taken.person())
                .param("name", taken.by())
                .param("at", taken.at().atOffset(ZoneOffset.UTC))
                .param("note", taken.note())
                .param("digest", taken.digest().orElse(null), Types.VARCHAR)
                .param("request", request)
                .update();
    }

    /** What happened to a round, in order. */
    public List<Taken> steps(RoundId id) {
        return database.sql("select * from assessment.round_step where round = :round order by place")
                .param("round", id.value())
                .query((row, at) -> new Taken(
                        RoundStep.valueOf(row.getString("step")),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        Optional.ofNullable(row.getString("digest"))))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                new RoundId(row.getLong("id")),
                row.getString("scheme"),
                row.getInt("version"),
                new Span(row.getInt("year"), Kind.valueOf(row.getString("kind")), row.getInt("number")),
                State.valueOf(row.getString("state")),
                row.getInt("steps"),
                Optional.ofNullable(row.getObject("appeals_until", LocalDate.class)));
    }
}
