package dev.banyan.jobs.store;

import dev.banyan.jobs.JobRun;
import dev.banyan.jobs.JobRun.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns that jobs had, and those that are planned. */
@Component
public class JobRuns {
    /** So many of each job are kept. */
    private static final int KEPT = 500;

    private final JdbcClient database;

    public JobRuns(JdbcClient database) {
        this.database = database;
    }

    /** Notes that a turn begins; one of the same job that never ended was broken off. */
    public void begin(String job, Instant due, Instant began, String node) {
        database.sql("""
                        update jobs.run set ended = :now, outcome = 'BROKEN_OFF' where job = :job and ended is null""")
                .param("job", job)
                .param("now", began.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into jobs.run (job, due, began, node, done, detail)
                        values (:job, :due, :began, :node, 0, '')""")
                .param("job", job)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("node", node)
                .update();
    }

    /** Notes how a turn ended, whether its beginning was noted or not. */
    public void end(String job, JobRun.Times times, String node, JobRun.Result result) {
        database.sql("""
                        with ended as (
                            update jobs.run set ended = :ended, outcome = :outcome, done = :done, detail = :detail
                            where job = :job and node = :node and ended is null returning id)
                        insert into jobs.run (job, due, began, node, ended, outcome, done, detail)
                        select :job, :due, :began, :node, :ended, :outcome, :done, :detail
                        where not exists (select from ended)""")
                .param("job", job)
                .param("due", times.due().atOffset(ZoneOffset.UTC))
                .param("began", times.began().atOffset(ZoneOffset.UTC))
                .param("ended", times.ended().orElseThrow().atOffset(ZoneOffset.UTC))
                .param("node", node)
                .param("outcome", result.outcome().name())
                .param("done", result.done())
                .param("detail", result.detail())
                .update();
        database.sql("""
                        delete from jobs.run where job = :job and id <= (
                            select id from jobs.run where job = :job order by id desc offset :kept limit 1)""").param("job", job).param("kept", KEPT).update();
    }

    public List<JobRun> of(String job, long skip, int most) {
        return database.sql("select * from jobs.run where job = :job order by id desc offset :skip limit :most")
                .param("job", job)
                .param("skip", skip)
                .param("most", most)
                .query(JobRuns::run)
                .list();
    }

    /** The last turn of each job. */
    public Map<String, JobRun> last() {
        return database
                .sql("select distinct on (job) * from jobs.run order by job, id desc")
                .query(JobRuns::run)
                .list()
                .stream()
                .collect(Collectors.toMap(JobRun::job, Function.identity()));
    }

    /** @param taken whether a machine is at it */
    public record Planned(Instant at, boolean taken) {}

    /** The next turn of each job. */
    public Map<String, Planned> planned() {
        return database
                .sql("select task_name, execution_time, picked from jobs.scheduled")
                .query((row, at) -> Map.entry(
                        row.getString("task_name"),
                        new Planned(
                                row.getObject("execution_time", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("picked"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JobRun run(ResultSet row, int at) throws SQLException {
        long done = row.getLong("done");
        String detail = row.getString("detail");
        return new JobRun(
                row.getLong("id"),
                row.getString("job"),
                new JobRun.Times(
                        moment(row, "due"),
                        moment(row, "began"),
                        Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                row.getString("node"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(outcome -> new JobRun.Result(Outcome.valueOf(outcome), done, detail)));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
