package dev.banyan.supervision.store;

import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindResolutions;
import dev.banyan.supervision.MatterState;
import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.OpenResolution;
import dev.banyan.supervision.Resolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    private static final String OPEN = """
            from supervision.resolution r join supervision.meeting m on m.id = r.meeting
            join supervision.matter_standing s on s.task = r.task
            where s.state = any(:open) and (not :mine or r.lead = any(:acts) or r.others && cast(:acts as text[]))
              and (cast(:bodies as text[]) is null or m.body = any(:bodies)
                or r.lead = any(:units) or r.others && cast(:units as text[]))
            """;

    /** Those that are not done, the next due first. */
    public Page<OpenResolution> open(Blockers.Sight sight, boolean mine, int page) {
        long total =
                open("select count(*) " + OPEN, sight, mine).query(Long.class).single();
        return Page.of(
                page,
                total,
                skip -> open(
                                "select r.*, m.body, m.name, s.state " + OPEN
                                        + "order by r.due, r.task limit :size offset :skip",
                                sight,
                                mine)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> new OpenResolution(
                                resolution(row),
                                row.getString("body"),
                                row.getString("name"),
                                MatterState.valueOf(row.getString("state"))))
                        .list());
    }

    /** How many somebody's own units carry out. */
    public FindResolutions.Waiting mine(Blockers.Sight sight, LocalDate today) {
        return open("select count(*) as all_open, count(*) filter (where r.due < :today) as late " + OPEN, sight, true)
                .param("today", today)
                .query((row, at) -> new FindResolutions.Waiting(row.getLong("all_open"), row.getLong("late")))
                .single();
    }

    private JdbcClient.StatementSpec open(String sql, Blockers.Sight sight, boolean mine) {
        return database.sql(sql)
                .param("open", MatterState.OPEN.stream().map(Enum::name).toArray(String[]::new))
                .param("mine", mine)
                .param("acts", sight.acts().toArray(String[]::new), Types.ARRAY)
                .param("units", sight.units().toArray(String[]::new), Types.ARRAY)
                .param(
                        "bodies",
                        sight.bodies().map(it -> it.toArray(String[]::new)).orElse(null),
                        Types.ARRAY);
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
