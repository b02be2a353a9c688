package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.reports.CountReports;
import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of what waits for somebody. */
@Component
public class Counts {
    private static final String IN_REACH = "(cast(:units as text[]) is null or r.unit = any(:units))";

    private final JdbcClient database;

    Counts(JdbcClient database) {
        this.database = database;
    }

    public CountReports.ToWrite toWrite(Scope scope, LocalDate today) {
        return database.sql("""
                        select count(*) as owed, count(*) filter (where q.urgent) as urgent,
                            count(*) filter (where q.due < :today) as late,
                            count(*) filter (where r.state = 'RETURNED') as returned
                        from reports.report r join reports.request q on q.id = r.request
                        where r.state in ('TO_WRITE', 'DRAFTED', 'RETURNED') and\s""" + IN_REACH)
                .param("units", Reports.within(scope), Types.ARRAY)
                .param("today", today)
                .query((row, at) -> new CountReports.ToWrite(
                        row.getLong("owed"), row.getLong("urgent"), row.getLong("late"), row.getLong("returned")))
                .single();
    }

    public long toReview(Scope scope) {
        return count("from reports.report r where r.state = 'SENT' and " + IN_REACH, scope);
    }

    /** Requests that units in reach made or would have to answer, and that wait for a leader. */
    public long waiting(Scope scope) {
        return count("""
                from reports.request q where q.state = 'WAITING' and (cast(:units as text[]) is null
                    or q.asked_unit = any(:units) or q.units && cast(:units as text[]))""", scope);
    }

    private long count(String from, Scope scope) {
        return database.sql("select count(*) " + from)
                .param("units", Reports.within(scope), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    public long held() {
        return database.sql("""
                        select count(*) from reports.figure where cardinality(doubts) > 0
                          and not exists (select from reports.figure_decision d where d.figure = figure.id)""").query(Long.class).single();
    }

    public CountReports.ToCheck toCheck(String unit, LocalDate today) {
        return database.sql("""
                        select count(*) as waiting, count(*) filter (where due < :today) as late
                        from reports.verification
                        where checker = :unit and since <= :today and not exists (
                            select from reports.verification_outcome o where o.verification = verification.id)""")
                .param("unit", unit)
                .param("today", today)
                .query((row, at) -> new CountReports.ToCheck(row.getLong("waiting"), row.getLong("late")))
                .single();
    }
}
