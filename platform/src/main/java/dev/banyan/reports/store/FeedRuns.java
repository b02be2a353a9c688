package dev.banyan.reports.store;

import dev.banyan.archive.FileHash;
import dev.banyan.plan.Page;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.FeedRun;
import dev.banyan.reports.FeedRun.Cause;
import dev.banyan.reports.FeedRun.Counts;
import dev.banyan.reports.FeedRun.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened when feeds ran. */
@Component
public class FeedRuns {
    private final JdbcClient database;

    FeedRuns(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a run, whatever number it comes with, and answers it with its own. */
    public FeedRun add(FeedRun run, UUID request) {
        return database.sql("""
                        insert into reports.feed_run (feed, revision, request, cause, attempt, started, ended, address,
                            answer, size, failure, detail, retry_at, accepted, held, same, faults)
                        values (:feed, :revision, :request, :cause, :attempt, :started, :ended, :address, :answer, :size,
                            :failure, :detail, :retry, :accepted, :held, :same, :faults)
                        returning *""")
                .param("feed", run.feed().value())
                .param("revision", run.revision())
                .param("request", request)
                .param("cause", run.cause().name())
                .param("attempt", run.attempt())
                .param("started", run.started().atOffset(ZoneOffset.UTC))
                .param("ended", run.ended().atOffset(ZoneOffset.UTC))
                .param("address", run.address())
                .param("answer", run.answer().map(FileHash::sm3).orElse(null))
                .param("size", run.size())
                .param("failure", run.failure().map(Failure::name).orElse(null))
                .param("detail", run.detail())
                .param(
                        "retry",
                        run.retryAt().map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("accepted", run.counts().accepted())
                .param("held", run.counts().held())
                .param("same", run.counts().same())
                .param("faults", run.faults().toArray(String[]::new))
                .query((row, at) -> run(row))
                .single();
    }

    public Optional<FeedRun> ofRequest(UUID request) {
        return database.sql("select * from reports.feed_run where request = :request")
                .param("request", request)
                .query((row, at) -> run(row))
                .optional();
    }

    /** The newest first. */
    public Page<FeedRun> page(FeedId feed, int number) {
        long total = database.sql("select count(*) from reports.feed_run where feed = :feed")
                .param("feed", feed.value())
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> database.sql(
                                "select * from reports.feed_run where feed = :feed order by id desc offset :offset limit :size")
                        .param("feed", feed.value())
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> run(row))
                        .list());
    }

    /** The newest run of each of these feeds. */
    public List<FeedRun> newest(List<FeedId> feeds) {
        return database.sql("""
                        select distinct on (feed) * from reports.feed_run where feed = any (:feeds)
                        order by feed, id desc""")
                .param("feeds", feeds.stream().map(FeedId::value).toArray(Long[]::new))
                .query((row, at) -> run(row))
                .list();
    }

    private static FeedRun run(ResultSet row) throws SQLException {
        return new FeedRun(
                row.getLong("id"),
                new FeedId(row.getLong("feed")),
                row.getInt("revision"),
                Cause.valueOf(row.getString("cause")),
                row.getInt("attempt"),
                moment(row, "started").orElseThrow(),
                moment(row, "ended").orElseThrow(),
                row.getString("address"),
                Optional.ofNullable(row.getString("answer")).map(FileHash::new),
                row.getLong("size"),
                Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                row.getString("detail"),
                moment(row, "retry_at"),
                new Counts(row.getInt("accepted"), row.getInt("held"), row.getInt("same")),
                List.of((String[]) row.getArray("faults").getArray()));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
