package dev.banyan.reports.store;

import dev.banyan.directory.Scope;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Closing;
import dev.banyan.reports.ReportId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was closed, and what was opened again because that was not true. */
@Component
public class Closings {
    private static final String SELECT = """
            select closing.*, reopening.day as reopened
            from reports.closing left join reports.reopening on reopening.closing = closing.id
            """;

    private final JdbcClient database;

    Closings(JdbcClient database) {
        this.database = database;
    }

    /** Lets one person at a time close or open an assignment; its newest closing. */
    public Optional<Closing> newestToChange(AssignmentId assignment) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('reports.closing ' || :id, 0))")
                .param("id", assignment.value())
                .query((row, at) -> true)
                .single();
        return newest(assignment);
    }

    public Optional<Closing> newest(AssignmentId assignment) {
        return database.sql(SELECT + "where assignment = :assignment order by closing.id desc limit 1")
                .param("assignment", assignment.value())
                .query((row, at) -> closing(row))
                .optional();
    }

    /** All closings of an assignment, the newest first. */
    public List<Closing> of(AssignmentId assignment) {
        return database.sql(SELECT + "where assignment = :assignment order by closing.id desc")
                .param("assignment", assignment.value())
                .query((row, at) -> closing(row))
                .list();
    }

    /** The days of those that are closed now. */
    public Map<AssignmentId, LocalDate> days(Collection<AssignmentId> assignments) {
        return database
                .sql("""
                        select assignment, day from (
                            select distinct on (assignment) assignment, closing.day, reopening.closing is not null as open
                            from reports.closing left join reports.reopening on reopening.closing = closing.id
                            where assignment = any(:assignments) order by assignment, closing.id desc) newest
                        where not open""")
                .param(
                        "assignments",
                        assignments.stream().map(AssignmentId::value).toArray(Long[]::new))
                .query((row, at) ->
                        Map.entry(new AssignmentId(row.getLong("assignment")), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<Closing> find(long id) {
        return database.sql(SELECT + "where closing.id = :id")
                .param("id", id)
                .query((row, at) -> closing(row))
                .optional();
    }

    public Optional<Closing> ofRequest(UUID request) {
        return database.sql(SELECT + "where closing.request = :request")
                .param("request", request)
                .query((row, at) -> closing(row))
                .optional();
    }

    public long add(Closing closing, UUID request) {
        return database.sql("""
                        insert into reports.closing (assignment, task, unit, day, reason, report, closed_by, closed_at, request)
                        values (:assignment, :task, :unit, :day, :reason, :report, :by, :at, :request) returning id""")
                .param("assignment", closing.assignment().value())
                .param("task", closing.task().value())
                .param("unit", closing.unit())
                .param("day", closing.day())
                .param("reason", closing.reason())
                .param("report", closing.report().map(ReportId::value).orElse(null))
                .param("by", closing.by())
                .param("at", closing.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .single();
    }

    /** @param outcome number of what was found */
    public void reopen(long closing, long outcome, LocalDate day, Instant at) {
        database.sql("""
                        insert into reports.reopening (closing, outcome, day, at) values (:closing, :outcome, :day, :at)
                        on conflict do nothing""")
                .param("closing", closing)
                .param("outcome", outcome)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param reason why it came up again, though nobody found it false */
    public void reopen(long closing, String reason, LocalDate day, Instant at) {
        database.sql("""
                        insert into reports.reopening (closing, reason, day, at) values (:closing, :reason, :day, :at)
                        on conflict do nothing""")
                .param("closing", closing)
                .param("reason", reason)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How often a closing of each unit in reach turned out false, most often first. */
    public Map<String, Integer> falseOnes(Scope scope) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.sql("""
                        select closing.unit, count(*) as times
                        from reports.reopening join reports.closing on closing.id = reopening.closing
                        where reopening.outcome is not null
                          and (cast(:units as text[]) is null or closing.unit = any(:units))
                        group by closing.unit order by times desc, closing.unit""")
                .param("units", ReportLists.within(scope), Types.ARRAY)
                .query((row, at) -> Map.entry(row.getString("unit"), row.getInt("times")))
                .list()
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getLong("id"),
                new AssignmentId(row.getLong("assignment")),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                row.getObject("day", LocalDate.class),
                row.getString("reason"),
                Optional.ofNullable((Long) row.getObject("report")).map(ReportId::new),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("reopened", LocalDate.class)));
    }
}
