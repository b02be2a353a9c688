package dev.banyan.supervision.store;

import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.Rung;
import dev.banyan.supervision.Rung.Cause;
import dev.banyan.supervision.Rung.Marks;
import dev.banyan.supervision.Rung.Numbered;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.Standing;
import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.RungFact;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.RungStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rungs of the ladder and their facts. */
@Component
public class Rungs {
    private final JdbcClient database;

    Rungs(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else take a step with a duty's supervision until this transaction ends. */
    public void hold(AssignmentId duty) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.duty ' || :duty, 0))")
                .param("duty", duty.value())
                .query((row, at) -> true)
                .single();
    }

    /** A new rung that waits for a signature, with its first fact. */
    public RungId propose(AssignmentId duty, LadderLevel level, Cause cause, Signer signer, Told told) {
        var id = new RungId(database.sql("""
                        insert into supervision.rung (assignment, level, cause, days, rules, signer, state, facts, since)
                        values (:duty, :level, :cause, :days, :rules, :signer, 'PROPOSED', 1, :since) returning id""")
                .param("duty", duty.value())
                .param("level", level.ordinal())
                .param("cause", cause.trigger().name())
                .param("days", cause.days())
                .param("rules", cause.rules())
                .param("signer", signer.name())
                .param("since", told.fact().day())
                .query(Long.class)
                .single());
        append(id, 1, told);
        return id;
    }

    /** A fact with the request that brought it. */
    public record Told(RungFact fact, UUID request) {}

    /** The next step of a rung, which the life cycle allows. */
    public void step(Rung before, State after, Told told) {
        var fact = told.fact();
        boolean signed = fact.step() == RungStep.SIGNED;
        database.sql("""
                        update supervision.rung set state = :state, facts = facts + 1,
                            since = case when state = :state then since else :day end,
                            in_force_on = case when :signed then :day else in_force_on end,
                            signed_by = case when :signed then :person else signed_by end,
                            until = coalesce(:until, until),
                            received_on = case when :step = 'RECEIVED' then :day else received_on end,
                            replied = replied or :step in ('REPLIED', 'REBUTTED'),
                            appealed = appealed or :step = 'APPEALED',
                            lift_proposed = :step = 'LIFT_PROPOSED' or lift_proposed and :step <> 'KEPT',
                            kept_on = case when :step = 'KEPT' then :day else kept_on end
                        where id = :id""")
                .param("state", after.name())
                .param("day", fact.day())
                .param("signed", signed)
                .param("person", fact.by().person())
                .param("until", fact.until().orElse(null), Types.DATE)
                .param("step", fact.step().name())
                .param("id", before.id().value())
                .update();
        append(before.id(), before.standing().facts() + 1, told);
    }

    private void append(RungId id, int place, Told told) {
        var fact = told.fact();
        database.sql("""
                        insert into supervision.rung_fact
                        values (:rung, :place, :step, :day, :at, :person, :name, :unit, :text, :until, :request)""")
                .param("rung", id.value())
                .param("place", place)
                .param("step", fact.step().name())
                .param("day", fact.day())
                .param("at", Timestamp.from(fact.recorded()))
                .param("person", fact.by().person())
                .param("name", fact.by().name())
                .param("unit", fact.by().unit().orElse(null))
                .param("text", fact.text().orElse(null))
                .param("until", fact.until().orElse(null), Types.DATE)
                .param("request", told.request())
                .update();
    }

    /** From which day on the days since a rung came into force are counted. */
    public void countFrom(RungId id, LocalDate day) {
        database.sql("update supervision.rung set in_force_on = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** Which paper went out with a sheet. */
    public void paper(RungId id, Numbered paper) {
        database.sql("update supervision.rung set paper = :paper, paper_number = :number where id = :id")
                .param("paper", paper.paper().value())
                .param("number", paper.number())
                .param("id", id.value())
                .update();
    }

    public void paperTakenBack(PaperId id) {
        database.sql("update supervision.rung set paper = null, paper_number = null where paper = ?")
                .param(id.value())
                .update();
    }

    /** Sheets in force that were signed and have no paper, the oldest first. */
    public List<RungId> withoutPaper() {
        return database.sql("""
                        select id from supervision.rung where paper is null and level between 2 and 4
                            and state in ('IN_FORCE', 'APPEALED') order by since, id""")
                .query((row, at) -> new RungId(row.getLong("id")))
                .list();
    }

    public Optional<Rung> find(RungId id) {
        return database.sql("select * from supervision.rung where id = :id")
                .param("id", id.value())
                .query((row, at) -> rung(row))
                .optional();
    }

    /** All that a duty ever came to, the newest first. */
    public List<Rung> of(AssignmentId duty) {
        return database.sql("select * from supervision.rung where assignment = :duty order by id desc")
                .param("duty", duty.value())
                .query((row, at) -> rung(row))
                .list();
    }

    /** In the order they were recorded. */
    public Map<RungId, List<RungFact>> facts(Collection<RungId> ids) {
        Map<RungId, List<RungFact>> facts = new LinkedHashMap<>();
        database.sql("select * from supervision.rung_fact where rung = any(:ids) order by rung, place")
                .param("ids", ids.stream().map(RungId::value).toArray(Long[]::new))
                .query((row, at) -> facts.computeIfAbsent(new RungId(row.getLong("rung")), _ -> new ArrayList<>())
                        .add(fact(row)))
                .list();
        return facts;
    }

    /** Whether a request did something already. */
    public boolean knows(UUID request) {
        return database.sql("select exists (select from supervision.rung_fact where request = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** Whether anything ever came to a rung. */
    public boolean any() {
        return database.sql("select exists (select from supervision.rung)")
                .query(Boolean.class)
                .single();
    }

    /** Who signed a rung, and whether its unit appealed before. */
    public record Signature(@Nullable UUID signedBy, boolean appealed, Optional<LocalDate> inForceOn) {}

    public Signature signature(RungId id) {
        return database.sql("select signed_by, appealed, in_force_on from supervision.rung where id = :id")
                .param("id", id.value())
                .query((row, at) -> new Signature(
                        row.getObject("signed_by", UUID.class),
                        row.getBoolean("appealed"),
                        Optional.ofNullable(row.getObject("in_force_on", LocalDate.class))))
                .single();
    }

    static Rung rung(ResultSet row) throws SQLException {
        String number = row.getString("paper_number");
        return new Rung(
                new RungId(row.getLong("id")),
                new AssignmentId(row.getLong("assignment")),
                LadderLevel.values()[row.getInt("level")],
                new Cause(Trigger.valueOf(row.getString("cause")), row.getString("rules"), row.getInt("days")),
                Signer.valueOf(row.getString("signer")),
                new Standing(
                        State.valueOf(row.getString("state")),
                        row.getInt("facts"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        new Marks(
                                Optional.ofNullable(row.getObject("in_force_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                                row.getBoolean("replied"),
                                row.getBoolean("lift_proposed"),
                                Optional.ofNullable((Long) row.getObject("paper"))
                                        .map(PaperId::new)
                                        .map(paper -> new Numbered(paper, number)))));
    }

    private static RungFact fact(ResultSet row) throws SQLException {
        return new RungFact(
                RungStep.valueOf(row.getString("step")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new RungFact.By(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("unit"))),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
