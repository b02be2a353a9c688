package dev.banyan.evaluation.store;

import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.responsibility.AssignmentId;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said about assignments, in reports and on the spot, for the kernel; it writes nothing. */
@Component
public class CityFactRows {
    private static final int FETCH = 10_000;

    /**
     * All kinds of facts of one assignment, as they were recorded; values as the kernel wants them. A report without a
     * percentage says again what the one before said. A check that found a report true saw what the report says; one that found
     * it false saw nothing.
     */
    private static final String FACTS = """
            select assignment, kind, day, recorded_at at time zone 'Asia/Shanghai' as recorded, value from (
                select assignment, id, 'REPORTED' as kind, day, recorded_at,
                    coalesce((answers ->> 'progress')::bigint, (select (e.answers ->> 'progress')::bigint
                        from reports.fact e where e.assignment = f.assignment and e.id < f.id
                            and e.answers ->> 'progress' is not null order by e.id desc limit 1), 0) * 10000 as value
                from reports.fact f where true %1$s
                union all
                select r.assignment, r.id, 'REPORT_REQUESTED', q.period_to, coalesce(q.decided_at, q.asked_at),
                    q.due - date '1970-01-01'
                from reports.report r join reports.request q on q.id = r.request
                where r.state <> 'WITHDRAWN' and q.state = 'SENT' %2$s
                union all
                select assignment, id, 'CLOSED', day, closed_at, 0 from reports.closing where true %1$s
                union all
                select c.assignment, c.id, 'REOPENED', o.day, o.at, 0
                from reports.reopening o join reports.closing c on c.id = o.closing where true %1$s
                union all
                select a.id, claim.id, 'MILESTONE_REPORTED', claim.day, claim.claimed_at, claim.number
                from reports.milestone_claim claim
                join responsibility.assignment a on a.task = claim.task and a.role = 'LEAD' where claim.number <= 60 %3$s
                union all
                select a.id, claim.id, 'MILESTONE_VERIFIED', (d.decided_at at time zone 'Asia/Shanghai')::date, d.decided_at,
                    claim.number
                from reports.milestone_decision d join reports.milestone_claim claim on claim.id = d.claim
                join responsibility.assignment a on a.task = claim.task and a.role = 'LEAD'
                where d.kind = 'ACCEPTED' and claim.number <= 60 %3$s
                union all
                select r.assignment, o.id, 'VERIFIED', o.day, o.recorded_at,
                    case o.truth when 'TRUE' then coalesce((f.answers ->> 'progress')::bigint, 0) * 10000 else 0 end
                from reports.verification_outcome o
                join reports.verification v on v.id = o.verification and v.subject like 'report/%%'
                join reports.report r on r.id = substr(v.subject, 8)::bigint
                join reports.fact f on f.id = r.latest where o.truth <> 'PARTLY' %2$s
            ) said order by assignment, recorded_at, kind, id""";

    private final JdbcClient database;

    CityFactRows(JdbcClient database) {
        this.database = database;
    }

    /** Everything that was ever said, by assignment. */
    public void all(Consumer<FactRow> each) {
        read(FACTS.formatted("", "", ""), null, each);
    }

    /** Everything that was ever said about these assignments. */
    public void of(Collection<AssignmentId> assignments, Consumer<FactRow> each) {
        var numbers = assignments.stream().map(AssignmentId::value).toArray(Long[]::new);
        read(
                FACTS.formatted(
                        "and assignment = any(:these)", "and r.assignment = any(:these)", "and a.id = any(:these)"),
                numbers,
                each);
    }

    private void read(String sql, Long @Nullable [] these, Consumer<FactRow> each) {
        var statement = database.sql(sql).withFetchSize(FETCH);
        (these == null ? statement : statement.param("these", these, Types.ARRAY)).query(row -> {
            each.accept(new FactRow(
                    CityLights.key(new AssignmentId(row.getLong("assignment"))),
                    FactKind.valueOf(row.getString("kind")),
                    row.getObject("day", LocalDate.class),
                    row.getObject("recorded", LocalDateTime.class),
                    row.getLong("value")));
        });
    }
}
