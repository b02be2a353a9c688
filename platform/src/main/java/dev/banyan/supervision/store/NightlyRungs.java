package dev.banyan.supervision.store;

import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.RungStep;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rungs of the whole city at once, for the nightly run: read in one statement, written in few. */
@Component
public class NightlyRungs {
    private final JdbcClient database;

    NightlyRungs(JdbcClient database) {
        this.database = database;
    }

    /** Of several nodes one runs at a time; the others wait until this transaction ends. */
    public void hold() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('supervision.nightly', 0))")
                .query((row, at) -> true)
                .single();
    }

    /**
     * What a duty has open.
     *
     * @param since day on which it came into force, or was proposed
     */
    public record Open(
            long id,
            long duty,
            LadderLevel level,
            State state,
            Trigger cause,
            LocalDate since,
            Optional<LocalDate> until,
            boolean liftProposed,
            Optional<LocalDate> keptOn) {}

    public List<Open> open() {
        return database.sql("""
                        select id, assignment, level, state, cause, coalesce(in_force_on, since) as since, until, lift_proposed, kept_on
                        from supervision.rung where state in ('PROPOSED', 'IN_FORCE', 'APPEALED')""")
                .query((row, at) -> new Open(
                        row.getLong("id"),
                        row.getLong("assignment"),
                        LadderLevel.values()[row.getInt("level")],
                        State.valueOf(row.getString("state")),
                        Trigger.valueOf(row.getString("cause")),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getBoolean("lift_proposed"),
                        Optional.ofNullable(row.getObject("kept_on", LocalDate.class))))
                .list();
    }

    /** By what is in force: days on which the same unit got others of its level in the months before. */
    public Map<Long, List<LocalDate>> earlier(int months) {
        var earlier = new HashMap<Long, List<LocalDate>>();
        database.sql("""
                        select now.id, before.in_force_on from supervision.rung now
                        join responsibility.standing duty on duty.id = now.assignment
                        join supervision.rung before on before.level = now.level and before.signed_by is not null
                            and (before.in_force_on, before.id) < (now.in_force_on, now.id)
                            and before.in_force_on >= now.in_force_on - make_interval(months => :months)
                            and before.state <> 'REVOKED'
                        join responsibility.standing other on other.id = before.assignment and other.unit = duty.unit
                        where :months > 0 and now.state in ('IN_FORCE', 'APPEALED') and now.level >= 2
                        order by now.id, before.in_force_on, before.id""").param("months", months).query(row -> {
            earlier.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                    .add(row.getObject("in_force_on", LocalDate.class));
        });
        return earlier;
    }

    /** What somebody refused to sign, by duty: the last since a day. */
    public Map<Long, Refusal> refused(LocalDate since) {
        var refused = new HashMap<Long, Refusal>();
        database.sql("""
                        select assignment, level, since from supervision.rung where state = 'REJECTED' and since >= :since
                        order by id""").param("since", since).query(row -> {
            refused.put(
                    row.getLong("assignment"),
                    new Refusal(LadderLevel.values()[row.getInt("level")], row.getObject("since", LocalDate.class)));
        });
        return refused;
    }

    public record Refusal(LadderLevel level, LocalDate day) {}

    /** A rung that begins. */
    public record New(
            long duty, LadderLevel level, Trigger cause, int days, Signer signer, Optional<LocalDate> until) {}

    /** When and as what run something is written. */
    public record Run(LocalDate day, Instant at, String rules, UUID person, String name, UUID request) {}

    /** Begins rungs: those below the sheets are in force at once, the others wait for a signature. */
    public void begin(Collection<New> rungs, RungStep step, Run run) {
        if (rungs.isEmpty()) {
            return;
        }
        boolean issued = step == RungStep.ISSUED;
        database.sql("""
                        with added as (
                            insert into supervision.rung (assignment, level, cause, days, rules, signer, state, facts, since,
                                in_force_on, until)
                            select duty, level, cause, days, :rules, signer, :state, 1, :day,
                                case when :issued then cast(:day as date) end, until
                            from unnest(cast(:duties as bigint[]), cast(:levels as int[]), cast(:causes as text[]),
                                cast(:days as int[]), cast(:signers as text[]), cast(:untils as date[]))
                                it (duty, level, cause, days, signer, until)
                            returning id, until)
                        insert into supervision.rung_fact
                        select id, 1, :step, :day, :at, :person, :name, null, null, until, :request from added""")
                .param("rules", run.rules())
                .param("state", (issued ? State.IN_FORCE : State.PROPOSED).name())
                .param("day", run.day())
                .param("issued", issued)
                .param("duties", column(rungs, New::duty, Long[]::new))
                .param("levels", column(rungs, it -> it.level().ordinal(), Integer[]::new))
                .param("causes", column(rungs, it -> it.cause().name(), String[]::new))
                .param("days", column(rungs, New::days, Integer[]::new))
                .param("signers", column(rungs, it -> it.signer().name(), String[]::new))
                .param(
                        "untils",
                        column(rungs, it -> it.until().map(LocalDate::toString).orElse(null), String[]::new))
                .param("step", step.name())
                .param("at", Timestamp.from(run.at()))
                .param("person", run.person())
                .param("name", run.name())
                .param("request", run.request())
                .update();
    }

    /** Ends rungs, or notes that one of them may be lifted. */
    public void step(Collection<Long> rungs, RungStep step, State after, Run run) {
        if (rungs.isEmpty()) {
            return;
        }
        database.sql("""
                        with moved as (
                            update supervision.rung set state = :state, facts = facts + 1,
                                since = case when state = :state then since else :day end,
                                lift_proposed = lift_proposed or :step = 'LIFT_PROPOSED'
                            where id = any(:ids) returning id, facts)
                        insert into supervision.rung_fact
                        select id, facts, :step, :day, :at, :person, :name, null, null, null, :request from moved""")
                .param("state", after.name())
                .param("day", run.day())
                .param("step", step.name())
                .param("ids", rungs.toArray(Long[]::new))
                .param("at", Timestamp.from(run.at()))
                .param("person", run.person())
                .param("name", run.name())
                .param("request", run.request())
                .update();
    }

    /** How often a day's run did something or was the first of its day. */
    public boolean ran(LocalDate day) {
        return database.sql("select exists (select from supervision.nightly_run where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** What a run did. */
    public record Counts(int looked, int issued, int proposed, int lifted, int ended, int lapsed) {
        public int changed() {
            return issued + proposed + lifted + ended + lapsed;
        }
    }

    public void keep(Counts counts, LocalDate day, Instant at) {
        database.sql("""
                        insert into supervision.nightly_run (day, at, looked, issued, proposed, lifted, ended, lapsed)
                        values (:day, :at, :looked, :issued, :proposed, :lifted, :ended, :lapsed)""")
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("looked", counts.looked())
                .param("issued", counts.issued())
                .param("proposed", counts.proposed())
                .param("lifted", counts.lifted())
                .param("ended", counts.ended())
                .param("lapsed", counts.lapsed())
                .update();
    }

    private static <T, C> C[] column(Collection<T> rows, Function<T, C> cell, IntFunction<C[]> array) {
        return rows.stream().map(cell).toArray(array);
    }
}
