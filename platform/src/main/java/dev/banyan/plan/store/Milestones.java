package dev.banyan.plan.store;

import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.Roadmap;
import dev.banyan.plan.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roadmaps and the milestones on them. */
@Component
public class Milestones {
    private static final String NEWEST =
            "version = (select max(version) from plan.roadmap newest where newest.task = milestone.task)";

    private final JdbcClient database;

    Milestones(JdbcClient database) {
        this.database = database;
    }

    /** Lets one writer at a time set the steps of a task; false if there is no such task. */
    public boolean lock(TaskId task) {
        return database.sql("select id from plan.task where id = :task for update")
                .param("task", task.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** All versions, the newest first. */
    public List<Roadmap> versions(TaskId task) {
        Map<Integer, List<Milestone>> steps = database
                .sql("select * from plan.milestone where task = :task order by due, number")
                .param("task", task.value())
                .query((row, at) -> Map.entry(row.getInt("version"), milestone(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select * from plan.roadmap where task = :task order by version desc")
                .param("task", task.value())
                .query((row, at) -> new Roadmap(
                        task,
                        row.getInt("version"),
                        steps.getOrDefault(row.getInt("version"), List.of()),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<Roadmap> ofRequest(UUID request) {
        return database.sql("select task, version from plan.roadmap where request = :request")
                .param("request", request)
                .query((row, at) -> Map.entry(new TaskId(row.getLong("task")), row.getInt("version")))
                .optional()
                .flatMap(found -> versions(found.getKey()).stream()
                        .filter(it -> it.version() == found.getValue())
                        .findFirst());
    }

    public void add(Roadmap roadmap, UUID request) {
        database.sql("""
                        insert into plan.roadmap (task, version, request, reason, set_by, set_at)
                        values (:task, :version, :request, :reason, :by, :at)""")
                .param("task", roadmap.task().value())
                .param("version", roadmap.version())
                .param("request", request)
                .param("reason", roadmap.reason())
                .param("by", roadmap.setBy())
                .param("at", roadmap.setAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var milestone : roadmap.milestones()) {
            database.sql("""
                            insert into plan.milestone (task, version, number, wording, due, weight, proof)
                            values (:task, :version, :number, :wording, :due, :weight, :proof)""")
                    .param("task", roadmap.task().value())
                    .param("version", roadmap.version())
                    .param("number", milestone.id().number())
                    .param("wording", milestone.wording())
                    .param("due", milestone.due())
                    .param("weight", milestone.weight())
                    .param("proof", milestone.proof())
                    .update();
        }
    }

    public Optional<Milestone> find(MilestoneId id) {
        return database.sql("select * from plan.milestone where task = :task and number = :number and " + NEWEST)
                .param("task", id.task().value())
                .param("number", id.number())
                .query((row, at) -> milestone(row))
                .optional();
    }

    /** Those of the newest roadmaps due from the first to the last day, both included, by due day. */
    public List<Milestone> due(LocalDate from, LocalDate to) {
        return database.sql("select * from plan.milestone where due between :from and :to and " + NEWEST
                        + " order by due, task, number")
                .param("from", from)
                .param("to", to)
                .query((row, at) -> milestone(row))
                .list();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                new MilestoneId(new TaskId(row.getLong("task")), row.getInt("number")),
                row.getString("wording"),
                row.getObject("due", LocalDate.class),
                row.getInt("weight"),
                row.getString("proof"));
    }
}
