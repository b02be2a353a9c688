package dev.banyan.plan.store;

import dev.banyan.plan.AddTask;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.PlanVersion;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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
                task.dropped,
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
            """;

    private final JdbcClient database;

    Tasks(JdbcClient database) {
        this.database = database;
    }

    /** Gives a number to each task of a version that has none yet, and says of each whether the version has it. */
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
        database.sql("""
                        update plan.task set dropped = not dropped
                        where plan_id = :plan and dropped = exists (select from plan.part p
                            where p.plan_id = :plan and p.version = :version and p.number = task.part)""")
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

    public Optional<TaskId> at(Task.Source source) {
        return database.sql("select id from plan.task where (plan_id, part) = (:plan, :part)")
                .param("plan", source.plan().value())
                .param("part", source.part())
                .query(Long.class)
                .optional()
                .map(TaskId::new);
    }

    /** Tasks of a plan in the order of reading, those dropped from its newest version at the end. */
    public List<Task> of(PlanId plan) {
        return database.sql(SELECT + "where task.plan_id = :plan order by dropped, position, task.id")
                .param("plan", plan.value())
                .query((row, at) -> task(row))
                .list();
    }

    public List<Task> find(Collection<TaskId> ids) {
        return database.sql(SELECT + "where task.id = any(:ids) order by task.id")
                .param("ids", ids.stream().map(TaskId::value).toArray(Long[]::new))
                .query((row, at) -> task(row))
                .list();
    }

    /** Tasks broken out of these, in the order they were added. */
    public List<Task> below(Collection<TaskId> parents) {
        return database.sql(SELECT + "where task.parent = any(:parents) order by task.id")
                .param("parents", parents.stream().map(TaskId::value).toArray(Long[]::new))
                .query((row, at) -> task(row))
                .list();
    }

    /** Every task that is not dropped: those of plans in the order of reading, then those broken out of them. */
    public List<Task> standing() {
        return database.sql("select * from (" + SELECT + ") task where not dropped order by plan_id, position, id")
                .query((row, at) -> task(row))
                .list();
    }

    /** Tasks that stand and whose own words contain some, in the order of their numbers. */
    public List<Task> containing(String words, int most) {
        return database.sql(SELECT + """
                        where task.id in (
                            select t.id from plan.task t
                            left join plan.part p on p.plan_id = t.plan_id and p.number = t.part
                                and p.version = (select max(number) from plan.version v where v.plan_id = t.plan_id)
                            where not t.dropped
                              and strpos(coalesce(t.title, p.title) || ' ' || coalesce(t.text, p.text), :words) > 0
                            order by t.id limit :most)
                        order by task.id""")
                .param("words", words)
                .param("most", most)
                .query((row, at) -> task(row))
                .list();
    }

    public TaskId add(TaskId parent, AddTask.Wording wording) {
        return new TaskId(database.sql("""
                        insert into plan.task (parent, title, text, due)
                        values (:parent, :title, :text, :due) returning id""")
                .param("parent", parent.value())
                .param("title", wording.title())
                .param("text", wording.text())
                .param("due", wording.due())
                .query(Long.class)
                .single());
    }

    /** Whether anything changed. */
    public boolean reword(TaskId id, AddTask.Wording wording) {
        return database.sql("""
                                update plan.task set title = :title, text = :text, due = :due, dropped = false
                                where id = :id and parent is not null
                                  and (title, text, due, dropped) is distinct from (:title, :text, :due, false)""")
                        .param("id", id.value())
                        .param("title", wording.title())
                        .param("text", wording.text())
                        .param("due", wording.due())
                        .update()
                > 0;
    }

    /** Whether it was still wanted. */
    public boolean drop(TaskId id) {
        return database.sql("update plan.task set dropped = true where id = :id and parent is not null and not dropped")
                        .param("id", id.value())
                        .update()
                > 0;
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
