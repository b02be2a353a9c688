package dev.banyan.reports.store;

import dev.banyan.outside.Sealing;
import dev.banyan.outside.Sealing.Sealed;
import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.Feed;
import dev.banyan.reports.FeedDefinition;
import dev.banyan.reports.FeedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds, their sealed secrets and their turns. */
@Component
public class Feeds implements Sealing.Under {
    private static final String SELECT = """
            select feed.*, secret.feed is not null as has_secret, turn.due
            from reports.feed
            left join reports.feed_secret secret on secret.feed = feed.id
            left join reports.feed_turn turn on turn.feed = feed.id and feed.active
            """;

    private final JdbcClient database;

    Feeds(JdbcClient database) {
        this.database = database;
    }

    public Optional<Feed> find(FeedId id) {
        return database.sql(SELECT + "where feed.id = :id")
                .param("id", id.value())
                .query((row, at) -> feed(row))
                .optional();
    }

    /** The same, and nobody else changes or fills it until this transaction ends. */
    public Optional<Feed> findToChange(FeedId id) {
        database.sql("select id from reports.feed where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    public Optional<FeedId> ofRequest(UUID request) {
        return database.sql("select id from reports.feed where request = :request")
                .param("request", request)
                .query((row, at) -> new FeedId(row.getLong("id")))
                .optional();
    }

    public Optional<FeedId> named(String name) {
        return database.sql("select id from reports.feed where name = :name")
                .param("name", name)
                .query((row, at) -> new FeedId(row.getLong("id")))
                .optional();
    }

    /** By name. */
    public Page<Feed> page(int number) {
        long total = database.sql("select count(*) from reports.feed")
                .query(Long.class)
                .single();
        return Page.of(
                number,
                total,
                skip -> database.sql(SELECT + "order by feed.name offset :offset limit :size")
                        .param("offset", skip)
                        .param("size", Page.SIZE)
                        .query((row, at) -> feed(row))
                        .list());
    }

    public FeedId add(String name, Feed.Target target, FeedDefinition definition, UUID request, String by, Instant at) {
        return new FeedId(database.sql("""
                        insert into reports.feed (request, name, task, indicator, definition, changed_by, changed_at)
                        values (:request, :name, :task, :indicator, cast(:definition as jsonb), :by, :at)
                        returning id""")
                .param("request", request)
                .param("name", name)
                .param("task", target.task().value())
                .param("indicator", indicator(target))
                .param("definition", FeedContent.write(definition))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    public void change(FeedId id, String name, Feed.Target target, FeedDefinition definition, String by, Instant at) {
        database.sql("""
                        update reports.feed set name = :name, task = :task, indicator = :indicator,
                            definition = cast(:definition as jsonb), revision = revision + 1,
                            changed_by = :by, changed_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("name", name)
                .param("task", target.task().value())
                .param("indicator", indicator(target))
                .param("definition", FeedContent.write(definition))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void setActive(FeedId id, boolean active, String by, Instant at) {
        database.sql("""
                        update reports.feed set active = :active, revision = revision + 1, changed_by = :by,
                            changed_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("active", active)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Sealed> secret(FeedId id) {
        return database.sql("select key_name, sealed from reports.feed_secret where feed = :id")
                .param("id", id.value())
                .query((row, at) -> new Sealed(row.getString("key_name"), row.getBytes("sealed")))
                .optional();
    }

    /** Names of the keys that secrets are sealed under. */
    @Override
    public List<String> keyNames() {
        return database.sql("select distinct key_name from reports.feed_secret order by 1")
                .query(String.class)
                .list();
    }

    public void keepSecret(FeedId id, Sealed secret, Instant at) {
        database.sql("""
                        insert into reports.feed_secret (feed, key_name, sealed, sealed_at)
                        values (:id, :key, :sealed, :at)
                        on conflict (feed) do update set key_name = excluded.key_name, sealed = excluded.sealed,
                            sealed_at = excluded.sealed_at""")
                .param("id", id.value())
                .param("key", secret.keyName())
                .param("sealed", secret.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Drops the secrets of one feed, or all of them; how many there were. */
    public int dropSecrets(Optional<FeedId> of) {
        return database.sql("delete from reports.feed_secret where :all or feed = :id")
                .param("all", of.isEmpty())
                .param("id", of.map(FeedId::value).orElse(0L))
                .update();
    }

    /** When a feed has its next turn, and which attempt that is. */
    public void setTurn(FeedId id, Instant due, int attempt) {
        database.sql("""
                        insert into reports.feed_turn (feed, due, attempt) values (:id, :due, :attempt)
                        on conflict (feed) do update set due = excluded.due, attempt = excluded.attempt""")
                .param("id", id.value())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("attempt", attempt)
                .update();
    }

    public void dropTurn(FeedId id) {
        database.sql("delete from reports.feed_turn where feed = :id")
                .param("id", id.value())
                .update();
    }

    /**
     * Takes the turn that is due longest, for this node alone: it is moved on to the end of the lease, so that another
     * node takes it only if this one is never heard of again. The attempt it is.
     */
    public Optional<Map.Entry<FeedId, Integer>> takeTurn(Instant now, Instant lease) {
        return database.sql("""
                        update reports.feed_turn set due = :lease
                        where feed = (select turn.feed from reports.feed_turn turn
                            join reports.feed on feed.id = turn.feed and feed.active
                            where turn.due <= :now order by turn.due limit 1 for update of turn skip locked)
                        returning feed, attempt""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .query((row, at) -> Map.entry(new FeedId(row.getLong("feed")), row.getInt("attempt")))
                .optional();
    }

    private static @Nullable Integer indicator(Feed.Target target) {
        return target.indicator().isPresent() ? target.indicator().getAsInt() : null;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        Integer indicator = (Integer) row.getObject("indicator");
        return new Feed(
                new FeedId(row.getLong("id")),
                row.getString("name"),
                new Feed.Target(
                        new TaskId(row.getLong("task")),
                        indicator == null ? OptionalInt.empty() : OptionalInt.of(indicator)),
                FeedContent.definition(row.getString("definition")),
                row.getInt("revision"),
                new Feed.State(
                        row.getBoolean("active"),
                        row.getBoolean("has_secret"),
                        Optional.ofNullable(row.getObject("due", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
