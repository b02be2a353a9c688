package dev.banyan.supervision.store;

import dev.banyan.plan.TaskId;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What meetings resolved. */
@Component
public class Resolutions {
    private final JdbcClient database;

    Resolutions(JdbcClient database) {
        this.database = database;
    }

    public void add(Resolution resolution, String actor, UUID request) {
        database.sql("""
                        insert into supervision.resolution (meeting, number, task, matter, text, lead, others, due,
                            recorded_at, actor, request)
                        values (:meeting, :number, :task, :matter, :text, :lead, :others, :due, :recorded, :actor,
                            :request)""")
                .param("meeting", resolution.meeting().value())
                .param("number", resolution.number())
                .param("task", resolution.task().value())
                .param("matter", resolution.matter())
                .param("text", resolution.text())
                .param("lead", resolution.shares().lead())
                .param("others", resolution.shares().others().toArray(String[]::new))
                .param("due", resolution.shares().due())
                .param("recorded", resolution.recorded().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("request", request)
                .update();
    }

    public Optional<Resolution> madeBy(UUID request) {
        return database.sql("select * from supervision.resolution where request = :request")
                .param("request", request)
                .query((row, at) -> resolution(row))
                .optional();
    }

    /** In order. */
    public List<Resolution> of(MeetingId meeting) {
        return database.sql("select * from supervision.resolution where meeting = :meeting order by number")
                .param("meeting", meeting.value())
                .query((row, at) -> resolution(row))
                .list();
    }

    /** Tasks that a body resolved at any of its meetings. */
    public List<TaskId> tasksOf(String body) {
        return database.sql("""
                        select r.task from supervision.resolution r join supervision.meeting m on m.id = r.meeting
                        where m.body = :body order by r.task""")
                .param("body", body)
                .query((row, at) -> new TaskId(row.getLong("task")))
                .list();
    }

    /** What meetings resolved about a task, the oldest first. */
    public List<Resolution> ofTask(TaskId task) {
        return database.sql(
                        "select * from supervision.resolution where task = :task order by recorded_at, meeting, number")
                .param("task", task.value())
                .query((row, at) -> resolution(row))
                .list();
    }

    /** Bodies that resolved a task. */
    public List<String> bodiesOf(TaskId task) {
        return database.sql("""
                        select distinct m.body from supervision.resolution r join supervision.meeting m on m.id = r.meeting
                        where r.task = :task""").param("task", task.value()).query(String.class).list();
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                new MeetingId(row.getLong("meeting")),
                row.getInt("number"),
                new TaskId(row.getLong("task")),
                row.getString("matter"),
                row.getString("text"),
                new Resolution.Shares(
                        row.getString("lead"),
                        List.of((String[]) row.getArray("others").getArray()),
                        row.getObject("due", LocalDate.class)),
                row.getTimestamp("recorded_at").toInstant());
    }
}
