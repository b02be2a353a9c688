package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.reports.AskerBurden;
import dev.banyan.reports.Budget;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is asked, of whom and by whom. */
@Component
public class Burdens {
    private final JdbcClient database;

    Burdens(JdbcClient database) {
        this.database = database;
    }

    /** What was asked of a unit in a month. */
    public record Used(int requests, int minutes) {
        public static final Used NOTHING = new Used(0, 0);
    }

    /** What was asked of these units in the month of a day; what was taken back does not count. */
    public Map<String, Used> used(Collection<String> units, LocalDate day) {
        var month = YearMonth.from(day);
        var used = new HashMap<String, Used>();
        database.sql("""
                        select r.unit, count(*) as requests, sum(r.minutes) as minutes
                        from reports.report r join reports.request q on q.id = r.request
                        where r.unit = any(:units) and q.sent_on between :first and :last and r.state <> 'WITHDRAWN'
                        group by r.unit""")
                .param("units", units.toArray(String[]::new))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, at) ->
                        used.put(row.getString("unit"), new Used(row.getInt("requests"), row.getInt("minutes"))))
                .list();
        return Map.copyOf(used);
    }

    /** Lets nobody else spend these units' budgets until this transaction ends. */
    public void hold(Collection<String> units) {
        database.sql("""
                        select pg_advisory_xact_lock(hashtextextended('reports.budget ' || unit, 0))
                        from (select unnest(cast(:units as text[])) as unit order by 1) held""")
                .param("units", units.toArray(String[]::new))
                .query((row, at) -> true)
                .list();
    }

    /** Budgets of those units that have one of their own. */
    public Map<String, Budget> budgets(Collection<String> units) {
        var budgets = new HashMap<String, Budget>();
        database.sql("""
                        select distinct on (unit) unit, requests, minutes from reports.budget where unit = any(:units)
                        order by unit, decided_at desc""")
                .param("units", units.toArray(String[]::new))
                .query((row, at) ->
                        budgets.put(row.getString("unit"), new Budget(row.getInt("requests"), row.getInt("minutes"))))
                .list();
        return Map.copyOf(budgets);
    }

    public void setBudget(String unit, Budget budget, String by, Instant at) {
        database.sql(
                        "insert into reports.budget (unit, decided_at, requests, minutes, decided_by) values (?, ?, ?, ?, ?)")
                .params(unit, Timestamp.from(at), budget.requests(), budget.minutes(), by)
                .update();
    }

    /** What each asker asked in a month of units in reach, or a unit in reach of others; the most minutes first. */
    public List<AskerBurden> byAsker(Scope scope, YearMonth month) {
        return database.sql("""
                        select q.asked_unit, count(distinct q.id) as requests, count(r.id) as reports,
                            sum(q.questions) as fields, sum(r.filled) as filled, sum(r.minutes) as minutes,
                            count(distinct q.id) filter (where q.urgent) as urgent,
                            count(distinct q.id) filter (where q.decided_by is not null) as exceeding
                        from reports.request q join reports.report r on r.request = q.id
                        where q.sent_on between :first and :last and r.state <> 'WITHDRAWN'
                            and (cast(:units as text[]) is null or r.unit = any(:units) or q.asked_unit = any(:units))
                        group by q.asked_unit order by minutes desc, q.asked_unit""")
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .query((row, at) -> new AskerBurden(
                        Optional.ofNullable(row.getString("asked_unit")),
                        new AskerBurden.Asked(row.getInt("requests"), row.getInt("urgent"), row.getInt("exceeding")),
                        new AskerBurden.Caused(
                                row.getInt("reports"),
                                row.getInt("fields"),
                                row.getInt("filled"),
                                row.getInt("minutes"))))
                .list();
    }
}
