package dev.banyan.evaluation.store;

import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.rules.FigureTarget;
import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.FactRow;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said about assignments, in reports and on the spot, for the kernel; it writes nothing. */
@Component
public class CityFactRows {
    static final int FETCH = 10_000;
    private static final int PERCENT = 10_000;

    /**
     * All kinds of facts of one assignment after the other, as they were recorded. A check that found a report true saw what the
     * report says; one that found it false saw nothing, and takes the unit's own number back; what a check saw of a report that is
     * partly true nobody wrote down. A milestone that was found false was never reached. What moved a due day counts from the last
     * time that the assigner named one.
     */
    private static final String FACTS = """
            select assignment, kind, day, recorded_at at time zone 'Asia/Shanghai' as recorded, value, figure from (
                select f.assignment, f.id, 'REPORTED' as kind, f.day, f.recorded_at,
                    (f.answers ->> 'progress')::bigint as value, (f.answers #>> '{figures,0,value}')::numeric as figure
                from reports.fact f where %1$s
                union all
                select f.assignment, f.place,
                    case f.step when 'EXTENDED' then 'EXTENSION_APPROVED' when 'CLOCK_STOPPED' then 'STOPPED' else 'RESUMED' end,
                    f.day, f.recorded_at, case f.step when 'EXTENDED' then f.due - date '1970-01-01' else 0 end, null
                from responsibility.fact f join responsibility.standing s on s.id = f.assignment
                where f.step in ('EXTENDED', 'CLOCK_STOPPED', 'CLOCK_RESUMED') and f.place > s.base and %1$s
                union all
                select f.assignment, f.id, 'REPORT_REQUESTED', q.period_to, coalesce(q.decided_at, q.asked_at),
                    q.due - date '1970-01-01', null
                from reports.report f join reports.request q on q.id = f.request
                where f.state <> 'WITHDRAWN' and q.state = 'SENT' and %1$s
                union all
                select f.assignment, f.id, 'CLOSED', f.day, f.closed_at, 0, null from reports.closing f where %1$s
                union all
                select f.assignment, f.id, 'REOPENED', o.day, o.at, 0, null
                from reports.reopening o join reports.closing f on f.id = o.closing where %1$s
                union all
                select a.id, claim.id, 'MILESTONE_REPORTED', claim.day, claim.claimed_at, claim.number, null
                from reports.milestone_claim claim
                join responsibility.assignment a on a.task = claim.task and a.role = 'LEAD'
                where claim.number <= 60 and not exists (select from reports.milestone_decision d
                    where d.claim = claim.id and d.kind = 'FOUND_FALSE') and %2$s
                union all
                select a.id, d.id, 'MILESTONE_VERIFIED', (d.decided_at at time zone 'Asia/Shanghai')::date, d.decided_at,
                    claim.number, null
                from reports.milestone_decision d join reports.milestone_claim claim on claim.id = d.claim
                join responsibility.assignment a on a.task = claim.task and a.role = 'LEAD'
                where d.kind = 'ACCEPTED' and claim.number <= 60 and not exists (select from reports.milestone_decision f
                    where f.claim = claim.id and f.kind = 'FOUND_FALSE') and %2$s
                union all
                select f.assignment, o.id, 'VERIFIED', o.day, o.recorded_at,
                    case o.truth when 'TRUE' then (said.answers ->> 'progress')::bigint else 0 end,
                    case o.truth when 'TRUE' then (said.answers #>> '{figures,0,value}')::numeric end
                from reports.verification_outcome o
                join reports.verification v on v.id = o.verification and v.subject like 'report/%%'
                join reports.report f on f.id = substr(v.subject, 8)::bigint
                join reports.fact said on said.id = f.latest where o.truth <> 'PARTLY' and %1$s
                union all
                select f.assignment, o.id, 'FOUND_FALSE', said.day, o.recorded_at, 0, null
                from reports.verification_outcome o
                join reports.verification v on v.id = o.verification and v.subject like 'report/%%'
                join reports.report f on f.id = substr(v.subject, 8)::bigint
                join reports.fact said on said.id = f.latest where o.truth = 'FALSE' and %1$s
            ) said order by assignment, recorded_at, kind, id""";

    private final JdbcClient database;

    CityFactRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Everything that was ever said, by assignment.
     *
     * @param byFigure which assignments are judged by a figure, the others by the percentage that their units state
     */
    public void all(Predicate<String> byFigure, Consumer<FactRow> each) {
        read(database.sql(FACTS.formatted("true", "true")), byFigure, each);
    }

    /** About how many there are, to tell how far a reading has come. */
    public long most() {
        return database.sql("select (select count(*) from reports.fact) + (select count(*) from reports.report)")
                .query(Long.class)
                .single();
    }

    /** Everything that was ever said about these assignments. */
    public void of(Collection<AssignmentId> assignments, Predicate<String> byFigure, Consumer<FactRow> each) {
        read(
                database.sql(FACTS.formatted("f.assignment = any(:these)", "a.id = any(:these)"))
                        .param("these", numbers(assignments)),
                byFigure,
                each);
    }

    static Long[] numbers(Collection<AssignmentId> assignments) {
        return assignments.stream().map(AssignmentId::value).toArray(Long[]::new);
    }

    private static void read(JdbcClient.StatementSpec statement, Predicate<String> byFigure, Consumer<FactRow> each) {
        var reader = new Reader(byFigure);
        statement.withFetchSize(FETCH).query(row -> {
            reader.fact(row).ifPresent(each);
        });
    }

    /** Reads one assignment after the other: a report without a number says again what the one before said. */
    private static final class Reader {
        private final Predicate<String> byFigure;
        private String assignment = "";
        private boolean figures;
        private OptionalLong said = OptionalLong.empty();
        private final TreeMap<LocalDate, Long> reported = new TreeMap<>();

        Reader(Predicate<String> byFigure) {
            this.byFigure = byFigure;
        }

        Optional<FactRow> fact(ResultSet row) throws SQLException {
            String key = CityLights.key(new AssignmentId(row.getLong("assignment")));
            if (!key.equals(assignment)) {
                assignment = key;
                figures = byFigure.test(key);
                said = figures ? OptionalLong.empty() : OptionalLong.of(0);
                reported.clear();
            }
            String kind = row.getString("kind");
            var day = row.getObject("day", LocalDate.class);
            var recorded = row.getObject("recorded", LocalDateTime.class);
            var value = switch (kind) {
                case "REPORTED" -> reported(day, row);
                case "FOUND_FALSE" -> before(day);
                case "VERIFIED" -> number(row);
                default -> OptionalLong.of(row.getLong("value"));
            };
            var itsKind = kind.equals("FOUND_FALSE") ? FactKind.REPORTED : FactKind.valueOf(kind);
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FactRow(key, itsKind, day, recorded, value.getAsLong()));
        }

        private OptionalLong reported(LocalDate day, ResultSet row) throws SQLException {
            var now = number(row);
            said = now.isPresent() ? now : said;
            said.ifPresent(it -> reported.put(day, it));
            return said;
        }

        /** What the unit had said before a day; nothing done if it had said nothing, and no figure at all. */
        private OptionalLong before(LocalDate day) {
            reported.remove(day);
            var earlier = reported.lowerEntry(day);
            said = earlier != null
                    ? OptionalLong.of(earlier.getValue())
                    : figures ? OptionalLong.empty() : OptionalLong.of(0);
            return said;
        }

        private OptionalLong number(ResultSet row) throws SQLException {
            if (figures) {
                return Optional.ofNullable(row.getBigDecimal("figure"))
                        .map(FigureTarget::figure)
                        .orElse(OptionalLong.empty());
            }
            return Optional.ofNullable((Long) row.getObject("value"))
                    .map(percent -> OptionalLong.of(percent * PERCENT))
                    .orElse(OptionalLong.empty());
        }
    }
}
