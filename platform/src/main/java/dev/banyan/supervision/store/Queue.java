package dev.banyan.supervision.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.QueueItem;
import dev.banyan.supervision.QueueItem.Days;
import dev.banyan.supervision.QueueItem.Kind;
import dev.banyan.supervision.QueueItem.What;
import dev.banyan.supervision.Rung.Signer;
import dev.banyan.supervision.Rung.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a decision, of all kinds in one order. */
@Component
public class Queue {
    /** Urgency first: time that runs out, then people who wait, then sheets from the top. */
    private static final String WAITING = """
            with waiting as (
                select kind, case when due <= :today then 0 else 3 end as urgency, due as turn, id, assignment, signer,
                    asked_on as since, until as asked, null::int as level, null as cause, 0 as days, reason as text
                from supervision.time_request where waits
                union all
                select 'APPEAL', 1, r.since, r.id, r.assignment, 'LEADER', r.since, null, r.level, r.cause, r.days, f.text
                from supervision.rung r join supervision.rung_fact f on f.rung = r.id and f.step = 'APPEALED'
                where r.state = 'APPEALED'
                union all
                select 'SHEET', 2, r.since, r.id, r.assignment, r.signer, r.since, null, r.level, r.cause, r.days, f.text
                from supervision.rung r join supervision.rung_fact f on f.rung = r.id and f.place = 1
                where r.state = 'PROPOSED'
                union all
                select 'RESUME', 4, t.until, s.id, s.id, t.signer, s.stopped, t.until, null, null, 0, null
                from responsibility.standing s
                join lateral (select until, signer from supervision.time_request t where t.assignment = s.id and t.kind = 'STOP'
                    order by t.id desc limit 1) t on true
                where s.stopped is not null and t.until < :today and s.state = 'SIGNED'
                union all
                select 'CLOSING', 3, c.asked_on, c.id, c.assignment, 'OFFICE', c.asked_on, null, null, null, 0, c.reason
                from supervision.co_signing c where c.waits
                union all
                select 'PAPER', 2, r.since, r.id, r.assignment, 'OFFICE', r.since, null, r.level, r.cause, r.days, null
                from supervision.rung r
                where r.paper is null and r.level between 2 and 4 and r.state in ('IN_FORCE', 'APPEALED')
                union all
                select 'LIFT', 5, r.since, r.id, r.assignment, r.signer, r.since, null, r.level, r.cause, r.days, null
                from supervision.rung r where r.state = 'IN_FORCE' and r.lift_proposed)
            """;

    private static final String SEEN = """
            from waiting w join responsibility.standing s on s.id = w.assignment
            where (cast(:units as text[]) is null or s.assigner = any(:units))
              and (cast(:signer as text) is null or w.signer = :signer)
            """;

    private static final String ORDER =
            " order by w.urgency, coalesce(w.level, 0) desc, w.turn, w.kind, w.id limit :size offset :skip";

    private final JdbcClient database;

    Queue(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody sees of it (可见范围).
     *
     * @param gives for whom the actor may act: what its units gave is theirs to decide
     * @param signer whose signatures alone; empty for all
     */
    public record Sight(Scope gives, Optional<Signer> signer) {}

    public long count(Sight sight, LocalDate today) {
        return of(WAITING + "select count(*) " + SEEN, sight, today)
                .query(Long.class)
                .single();
    }

    public Page<QueueItem> page(Sight sight, LocalDate today, int page) {
        long total = count(sight, today);
        return Page.of(
                page,
                total,
                skip -> of(WAITING + "select w.*, s.task, s.unit, s.due, s.original " + SEEN + ORDER, sight, today)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> item(row))
                        .list());
    }

    private JdbcClient.StatementSpec of(String sql, Sight sight, LocalDate today) {
        return database.sql(sql)
                .param("today", today)
                .param("units", codes(sight.gives()), Types.ARRAY)
                .param("signer", sight.signer().map(Enum::name).orElse(null), Types.VARCHAR);
    }

    /** Null for the whole city. */
    private static String @Nullable [] codes(Scope scope) {
        return switch (scope) {
            case Scope.WholeCity() -> null;
            case Scope.Units(var codes) -> codes.toArray(String[]::new);
        };
    }

    private static QueueItem item(ResultSet row) throws SQLException {
        return new QueueItem(
                Kind.valueOf(row.getString("kind")),
                row.getLong("id"),
                new AssignmentId(row.getLong("assignment")),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                Signer.valueOf(row.getString("signer")),
                new Days(
                        row.getObject("since", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getObject("original", LocalDate.class),
                        Optional.ofNullable(row.getObject("asked", LocalDate.class))),
                new What(
                        Optional.ofNullable((Integer) row.getObject("level")).map(it -> LadderLevel.values()[it]),
                        Optional.ofNullable(row.getString("cause")).map(Trigger::valueOf),
                        row.getInt("days"),
                        Optional.ofNullable(row.getString("text"))));
    }
}
