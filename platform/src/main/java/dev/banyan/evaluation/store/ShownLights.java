package dev.banyan.evaluation.store;

import dev.banyan.evaluation.LightChanged;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which light of each assignment was announced last, and every turn of one. */
@Component
public class ShownLights {
    private final JdbcClient database;

    ShownLights(JdbcClient database) {
        this.database = database;
    }

    /**
     * From when lights are.
     *
     * @param change number of the newest change in them
     */
    public record Seen(LocalDate day, long change) {}

    /** Notes the lights of assignments; those that turned since somebody last noted them. One node at a time. */
    public List<LightChanged> note(Map<AssignmentId, Light> lights, Seen seen, Instant at) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('evaluation.light_shown', 0))")
                .query((row, i) -> true)
                .single();
        return database.sql("""
                        with now as (
                            select * from unnest(cast(:assignments as bigint[]), cast(:lights as text[])) it (assignment, light)),
                        known as (
                            select now.assignment, now.light, shown.light as before
                            from now left join evaluation.light_shown shown using (assignment)
                            where shown.assignment is null
                                or shown.light <> now.light and (shown.day, shown.change) <= (:day, :change)),
                        noted as (
                            insert into evaluation.light_shown (assignment, light, day, change)
                            select assignment, light, :day, :change from known
                            on conflict (assignment) do update
                            set light = excluded.light, day = excluded.day, change = excluded.change),
                        turned as (
                            insert into evaluation.light_turned (assignment, before, after, day, at)
                            select assignment, before, light, :day, :at from known where before is not null
                            returning *)
                        select turned.*, a.task, a.unit from turned
                        join responsibility.assignment a on a.id = turned.assignment order by turned.id""")
                .param(
                        "assignments",
                        lights.keySet().stream().map(AssignmentId::value).toArray(Long[]::new))
                .param("lights", lights.values().stream().map(Enum::name).toArray(String[]::new))
                .param("day", seen.day())
                .param("change", seen.change())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, i) -> turned(row))
                .list();
    }

    /** Turns of the days from the first to the last, both included, in the order they were seen. */
    public List<LightChanged> turned(LocalDate from, LocalDate to) {
        return database.sql("""
                        select t.*, a.task, a.unit from evaluation.light_turned t
                        join responsibility.assignment a on a.id = t.assignment
                        where t.day between :from and :to order by t.id""")
                .param("from", from)
                .param("to", to)
                .query((row, i) -> turned(row))
                .list();
    }

    private static LightChanged turned(ResultSet row) throws SQLException {
        return new LightChanged(
                new AssignmentId(row.getLong("assignment")),
                new TaskId(row.getLong("task")),
                row.getString("unit"),
                Light.valueOf(row.getString("before")),
                Light.valueOf(row.getString("after")),
                row.getObject("day", LocalDate.class));
    }
}
