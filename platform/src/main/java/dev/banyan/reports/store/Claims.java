package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Claim;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.Truth;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and found, read with nothing but its figures. */
@Component
public class Claims {
    private final JdbcClient database;

    Claims(JdbcClient database) {
        this.database = database;
    }

    public void said(Scope scope, Instant moment, Set<String> units, Period days, Consumer<Claim> each) {
        try (var claims = database
                .sql("""
                        select f.assignment, f.task, f.unit, f.report, f.day, f.recorded_at,
                            (f.answers ->> 'progress')::int as progress, q.due
                        from reports.fact f
                        left join reports.report r on r.id = f.report left join reports.request q on q.id = r.request
                        where f.unit = any(:units) and (cast(:reach as text[]) is null or f.unit = any(:reach))
                            and f.day between :from and :to and f.recorded_at <= :moment
                        order by f.assignment, f.day, f.id""")
                .withFetchSize(1_000)
                .param("units", units.toArray(String[]::new))
                .param("reach", ReportLists.within(scope), Types.ARRAY)
                .param("from", days.from())
                .param("to", days.to())
                .param("moment", Timestamp.from(moment))
                .query((row, at) -> claim(row))
                .stream()) {
            claims.forEach(each);
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new AssignmentId(row.getLong("assignment")),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                Optional.ofNullable((Long) row.getObject("report")).map(ReportId::new),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("progress") == null ? OptionalInt.empty() : OptionalInt.of(row.getInt("progress")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }

    public List<Claim.Looked> looked(Scope scope, Set<String> units) {
        return database.sql("""
                        select substr(v.subject, 8)::bigint as report, v.unit, o.truth, o.recorded_at
                        from reports.verification v
                        join lateral (select truth, recorded_at from reports.verification_outcome o
                            where o.verification = v.id order by o.id desc limit 1) o on true
                        where v.sample is not null and v.subject like 'report/%' and v.unit = any(:units)
                            and (cast(:reach as text[]) is null or v.unit = any(:reach))
                        order by v.id""")
                .param("units", units.toArray(String[]::new))
                .param("reach", ReportLists.within(scope), Types.ARRAY)
                .query((row, at) -> new Claim.Looked(
                        new ReportId(row.getLong("report")),
                        row.getString("unit"),
                        Truth.valueOf(row.getString("truth")),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
