package dev.banyan.plan.store;

import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks under their own numbers. */
@Component
public class Tasks {
    // The newest version that still has the part words the task; deadlines of its indicators end it.
    private static final String SELECT = """
            select task.id, task.plan_id, task.part, task.parent,
                coalesce(task.title, nullif(part.title, ''), left(part.text, 24)) as title,
                coalesce(task.text, part.text) as text,
                part.version < newest.number as dropped,
                coalesce(task.due, (select max(case length(deadline)
                        when 4 then make_date(deadline::int, 12, 31)
                        when 7 then (to_date(deadline, 'YYYY-MM') + interval '1 month - 1 day')::date
                        else deadline::date end)
                    from plan.indicator i
                    where (i.plan_id, i.version, i.part) = (part.plan_id, part.version, part.number))) as due,
                part.position
            from plan.task
            left join lateral (select * from plan.part p where (p.plan_id, p.number) = (task.plan_id, task.part)
                order by version desc limit 1) part on true
            left join lateral (select max(number) as number from plan.version v where v.plan_id = task.plan_id) newest
                on true
            """;

    private final JdbcClient database;

    Tasks(JdbcClient database) {
        this.database = database;
    }

    /** Gives a number to each task of a version that has none yet. */
    public void keep(PlanVersion.Entry version) {
        database.sql("""
                        insert into plan.task (plan_id, part)
                        select plan_id, number from plan.part
                        where plan_id = :plan and version = :version and kind = 'TASK' order by position
                        on conflict do nothing
                        """)
                .param("plan", version.plan().value())
                .param("version", version.number())
                .update();
    }

    public Optional<Task> find(TaskId id) {
        return database.sql(SELECT + "where task.id = :id")
                .param("id", id.value())
                .query((row, at) -> task(row))
                .optional();
    }

    /** Tasks of a plan in the order of reading, those dropped from its newest version at the end. */
    public List<Task> of(PlanId plan) {
        return database.sql(SELECT + "where task.plan_id = :plan order by dropped, position, task.id")
                .param("plan", plan.value())
                .query((row, at) -> task(row))
                .list();
    }

    private static Task task(ResultSet row) throws SQLException {
        long plan = row.getLong("plan_id");
        Optional<Task.Source> source =
                row.wasNull() ? Optional.empty() : Optional.of(new Task.Source(new PlanId(plan), row.getInt("part")));
        return new Task(
                new TaskId(row.getLong("id")),
                source,
                Optional.ofNullable((Long) row.getObject("parent")).map(TaskId::new),
                row.getString("title"),
                row.getString("text"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBoolean("dropped"));
    }
}
