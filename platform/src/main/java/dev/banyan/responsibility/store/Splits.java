package dev.banyan.responsibility.store;

import dev.banyan.plan.TaskId;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.Split;
import dev.banyan.responsibility.SplitRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How tasks were broken down, version by version. */
@Component
public class Splits {
    private static final String NEWEST =
            " s.version = (select max(version) from responsibility.split n where n.task = s.task)";

    private final JdbcClient database;

    Splits(JdbcClient database) {
        this.database = database;
    }

    public void add(Split split, UUID request) {
        database.sql("insert into responsibility.split values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        split.task().value(),
                        split.version(),
                        split.unit(),
                        split.aim().map(Aim::measure).orElse(null),
                        split.aim().map(aim -> aim.comparator().name()).orElse(null),
                        split.aim().map(Aim::value).orElse(null),
                        split.aim().flatMap(Aim::unit).orElse(null),
                        split.rule().map(Enum::name).orElse(null),
                        split.note().reason().orElse(null),
                        split.note().day(),
                        Timestamp.from(split.note().recorded()),
                        split.note().actor(),
                        request))
                .update();
        for (int place = 0; place < split.shares().size(); place++) {
            var share = split.shares().get(place);
            database.sql("insert into responsibility.share values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            split.task().value(),
                            split.version(),
                            share.child().value(),
                            place,
                            share.title(),
                            share.text(),
                            share.unit(),
                            share.due(),
                            share.weight(),
                            share.figure().orElse(null)))
                    .update();
        }
    }

    /** All versions of a task's breaking down, the newest first. */
    public List<Split> versions(TaskId task) {
        return where("s.task = :value order by version desc", task.value());
    }

    /** The newest split of each of these tasks that was broken down. */
    public List<Split> current(Collection<TaskId> tasks) {
        return where("s.task = any(:value) and" + NEWEST, numbers(tasks));
    }

    /** The newest split of each task of which one of these is a part. */
    public List<Split> holding(Collection<TaskId> children) {
        return where(
                "s.task in (select task from responsibility.share where child = any(:value)) and" + NEWEST,
                numbers(children));
    }

    public Optional<Split> madeBy(UUID request) {
        return where("s.request = :value", request).stream().findFirst();
    }

    private static Long[] numbers(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(Long[]::new);
    }

    private List<Split> where(String condition, Object value) {
        return database.sql("select s.* from responsibility.split s where " + condition)
                .param("value", value)
                .query((row, at) -> split(row))
                .list();
    }

    private Split split(ResultSet row) throws SQLException {
        var task = new TaskId(row.getLong("task"));
        int version = row.getInt("version");
        var measure = Optional.ofNullable(row.getString("measure"));
        Optional<Aim> aim = measure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aim(
                        measure.get(),
                        TargetComparator.valueOf(row.getString("comparator")),
                        row.getBigDecimal("target"),
                        Optional.ofNullable(row.getString("target_unit"))));
        return new Split(
                task,
                version,
                row.getString("unit"),
                aim,
                Optional.ofNullable(row.getString("rule")).map(SplitRule::valueOf),
                shares(task, version),
                new Split.Note(
                        Optional.ofNullable(row.getString("reason")),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor")));
    }

    private List<Split.Share> shares(TaskId task, int version) {
        return database.sql(
                        "select * from responsibility.share where task = :task and version = :version order by place")
                .param("task", task.value())
                .param("version", version)
                .query((row, at) -> new Split.Share(
                        new TaskId(row.getLong("child")),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("unit"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("weight"),
                        Optional.ofNullable(row.getBigDecimal("figure"))))
                .list();
    }
}
