package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.reports.FactId;
import dev.banyan.reports.FalseReport;
import dev.banyan.reports.Report;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportState;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that a check on the spot found false. */
@Component
public class FalseReports {
    private final JdbcClient database;

    FalseReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps that what a report said is false, and moves the report on; nothing of it counts as accepted any more.
     *
     * @param outcome number of what was found
     */
    public void add(Report report, FactId fact, ReportState next, long outcome, Instant at) {
        database.sql("""
                        insert into reports.found_false (report, fact, outcome, unit, at)
                        values (:report, :fact, :outcome, :unit, :at)""")
                .param("report", report.id().value())
                .param("fact", fact.value())
                .param("outcome", outcome)
                .param("unit", report.about().unit())
                .param("at", Timestamp.from(at))
                .update();
        database.sql("update reports.report set state = :state, accepted = null where id = :id")
                .param("state", next.name())
                .param("id", report.id().value())
                .update();
    }

    /** What was found false of a report, the newest first. */
    public List<FalseReport> of(ReportId report) {
        return database.sql("""
                        select f.fact, o.day, o.reason, o.recorded_by
                        from reports.found_false f join reports.verification_outcome o on o.id = f.outcome
                        where f.report = :report order by f.id desc""")
                .param("report", report.value())
                .query((row, at) -> new FalseReport(
                        new FactId(row.getLong("fact")),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("recorded_by")))
                .list();
    }

    /** How often something that each unit in reach reported was found false, most often first. */
    public Map<String, Integer> byUnit(Scope scope) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.sql("""
                        select unit, count(distinct fact) as times from reports.found_false
                        where cast(:units as text[]) is null or unit = any(:units)
                        group by unit order by times desc, unit""")
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .query((row, at) -> Map.entry(row.getString("unit"), row.getInt("times")))
                .list()
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }
}
