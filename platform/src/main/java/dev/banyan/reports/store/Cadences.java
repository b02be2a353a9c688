package dev.banyan.reports.store;

import dev.banyan.plan.TaskId;
import dev.banyan.reports.Cadence;
import dev.banyan.reports.Cause;
import dev.banyan.reports.rules.DueRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the figures of tasks fall due. */
@Component
public class Cadences {
    private final JdbcClient database;

    Cadences(JdbcClient database) {
        this.database = database;
    }

    public record Due(TaskId task, Cadence cadence, LocalDate since) {}

    public Cadence of(TaskId task) {
        return database.sql("select cadence from reports.cadence where task = :task")
                .param("task", task.value())
                .query(String.class)
                .optional()
                .map(Cadence::valueOf)
                .orElse(Cadence.NONE);
    }

    public void set(TaskId task, Cadence cadence, LocalDate since) {
        database.sql("""
                        insert into reports.cadence (task, cadence, since) values (:task, :cadence, :since)
                        on conflict (task) do update set cadence = excluded.cadence, since = excluded.since""")
                .param("task", task.value())
                .param("cadence", cadence.name())
                .param("since", since)
                .update();
    }

    public List<Due> all() {
        return database.sql("select task, cadence, since from reports.cadence where cadence <> 'NONE' order by task")
                .query((row, at) -> new Due(
                        new TaskId(row.getLong("task")),
                        Cadence.valueOf(row.getString("cadence")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** What was asked for by itself about periods that end on or after a day, also what was taken back. */
    public Set<DueRequests.Key> asked(LocalDate since) {
        return database.sql("""
                        select distinct task, cause, period_to from reports.request
                        where cause in ('FIGURE_DUE', 'MILESTONE_DUE') and period_to >= :since""")
                .param("since", since)
                .query((row, at) -> new DueRequests.Key(
                        new TaskId(row.getLong("task")),
                        Cause.Kind.valueOf(row.getString("cause")),
                        row.getObject("period_to", LocalDate.class)))
                .set();
    }
}
