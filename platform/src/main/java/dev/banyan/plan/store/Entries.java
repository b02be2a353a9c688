package dev.banyan.plan.store;

import dev.banyan.plan.RegisterEntry;
import dev.banyan.plan.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters on registers. */
@Component
public class Entries {
    private static final String SELECT =
            "select e.*, l.day as listed from plan.entry e left join plan.listing l using (task) ";

    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /** Lets one writer at a time enter on a register, so that its numbers have no gaps. */
    public void lock(String register) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('plan.entry ' || :register, 0))")
                .param("register", register)
                .query((row, at) -> true)
                .single();
    }

    public Optional<RegisterEntry> find(TaskId task) {
        return find(List.of(task)).stream().findFirst();
    }

    public List<RegisterEntry> find(Collection<TaskId> tasks) {
        return database.sql(SELECT + "where e.task = any(:tasks) order by e.task")
                .param("tasks", tasks.stream().map(TaskId::value).toArray(Long[]::new))
                .query((row, at) -> entry(row))
                .list();
    }

    public Optional<RegisterEntry> ofRequest(UUID request) {
        return database.sql(SELECT + "where e.request = :request")
                .param("request", request)
                .query((row, at) -> entry(row))
                .optional();
    }

    /** The next number of a register in a year, from 1; asked under its lock. */
    public int place(String register, int year) {
        return database.sql(
                        "select coalesce(max(place), 0) + 1 from plan.entry where (register, year) = (:register, :year)")
                .param("register", register)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** @param dropped a draft is no task that anybody must deliver */
    public TaskId addTask(String title, String text, LocalDate due, boolean dropped) {
        return new TaskId(database.sql("""
                        insert into plan.task (title, text, due, dropped)
                        values (:title, :text, :due, :dropped) returning id""")
                .param("title", title)
                .param("text", text)
                .param("due", due)
                .param("dropped", dropped)
                .query(Long.class)
                .single());
    }

    public void add(RegisterEntry entry, int place, UUID request) {
        database.sql("""
                        insert into plan.entry (task, register, version, year, place, number, title, text, fields, due,
                            entered_on, entered_at, entered_by, entered_unit, request)
                        values (:task, :register, :version, :year, :place, :number, :title, :text, cast(:fields as jsonb),
                            :due, :day, :at, :by, :unit, :request)""")
                .param("task", entry.task().value())
                .param("register", entry.register())
                .param("version", entry.version())
                .param("year", entry.entered().day().getYear())
                .param("place", place)
                .param("number", entry.number())
                .param("title", entry.content().title())
                .param("text", entry.content().text())
                .param("fields", Content.write(entry.content().fields()))
                .param("due", entry.content().due())
                .param("day", entry.entered().day())
                .param("at", entry.entered().at().atOffset(ZoneOffset.UTC))
                .param("by", entry.entered().by())
                .param("unit", entry.entered().unit().orElse(null))
                .param("request", request)
                .update();
    }

    public void list(TaskId task, LocalDate day, Instant at, String by, UUID request) {
        database.sql("""
                        insert into plan.listing (task, day, listed_at, listed_by, request)
                        values (:task, :day, :at, :by, :request)""")
                .param("task", task.value())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("request", request)
                .update();
        database.sql("update plan.task set dropped = false where id = :task and dropped")
                .param("task", task.value())
                .update();
    }

    /** Whether anybody still had to deliver it. */
    public boolean drop(TaskId task) {
        return database.sql("""
                                update plan.task set dropped = true where id = :task and not dropped
                                  and exists (select from plan.entry e where e.task = :task)""").param("task", task.value()).update() > 0;
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        return new RegisterEntry(
                new TaskId(row.getLong("task")),
                row.getString("register"),
                row.getInt("version"),
                row.getString("number"),
                new RegisterEntry.Content(
                        row.getString("title"),
                        row.getString("text"),
                        Content.fields(row.getString("fields")),
                        row.getObject("due", LocalDate.class)),
                new RegisterEntry.Entered(
                        row.getObject("entered_on", LocalDate.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("entered_by"),
                        Optional.ofNullable(row.getString("entered_unit"))),
                Optional.ofNullable(row.getObject("listed", LocalDate.class)));
    }
}
