package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.reports.CountReports;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.RequestFilter;
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
                        select count(*) as owed, count(*) filter (where r.urgent) as urgent,
                            count(*) filter (where r.due < :today) as late,
                            count(*) filter (where r.state = 'RETURNED') as returned
                        from reports.report r where\s""" + ReportLists.which(ReportFilter.TO_DO) + " and " + IN_REACH)
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .param("today", today)
                .query((row, at) -> new CountReports.ToWrite(
                        row.getLong("owed"), row.getLong("urgent"), row.getLong("late"), row.getLong("returned")))
                .single();
    }

    public long toReview(Scope scope) {
        return count(
                "from reports.report r where " + ReportLists.which(ReportFilter.IN_REVIEW) + " and " + IN_REACH, scope);
    }

    /** Requests that units in reach made or would have to answer, and that wait for a leader. */
    public long waiting(Scope scope) {
        return count("from reports.request q where " + Requests.which(RequestFilter.WAITING, scope), scope);
    }

    private long count(String from, Scope scope) {
        return database.sql("select count(*) " + from)
                .param("units", ReportLists.within(scope), Types.ARRAY)
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
