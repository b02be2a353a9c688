package dev.banyan.messages.store;

import dev.banyan.messages.Message;
import dev.banyan.messages.Received;
import dev.banyan.messages.Topic;
import dev.banyan.messages.Unheard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as their readers have them. */
@Component
public class Inboxes {
    private final JdbcClient database;

    public Inboxes(JdbcClient database) {
        this.database = database;
    }

    /** A message that somebody did not have before. */
    public record Added(long number, UUID recipient) {}

    /** A program that asked has no inbox. */
    public List<Added> add(Message message, Set<UUID> recipients, Instant now) {
        return recipients.isEmpty()
                ? List.of()
                : database.sql("""
                        insert into messages.message (recipient, thing, topic, said, filled, path, sent_at)
                        select person.id, :thing, :topic, :said, :filled, :path, :now from unnest(:recipients) recipient
                            join directory.person on person.id = recipient
                        on conflict (recipient, thing) do nothing returning id, recipient""")
                        .param("thing", message.thing())
                        .param("topic", message.topic().name())
                        .param("said", message.said().key())
                        .param("filled", FilledText.written(message.said()))
                        .param("path", message.path())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("recipients", recipients.toArray(UUID[]::new))
                        .query((row, at) -> new Added(row.getLong("id"), row.getObject("recipient", UUID.class)))
                        .list();
    }

    /** Notes that nobody of a unit hears of a thing. */
    public void unheard(String unit, String thing, Instant now) {
        database.sql("""
                        insert into messages.unheard (unit, thing, sent_at) values (:unit, :thing, :now)
                        on conflict do nothing""")
                .param("unit", unit)
                .param("thing", thing)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Units to which things were said since a moment that nobody heard, those with the most first. */
    public List<Unheard> unheard(Instant since) {
        return database.sql("""
                        select unit, count(*) as messages, max(sent_at) as last from messages.unheard
                        where sent_at >= :since group by unit order by messages desc, unit""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Unheard(
                        row.getString("unit"),
                        row.getLong("messages"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The newest first. */
    public List<Received> page(UUID reader, boolean unread, Optional<Topic> topic, long skip, int most) {
        return database.sql("""
                        select * from messages.message where recipient = :reader and (not :unread or read_at is null)
                            and (:topic::text is null or topic = :topic)
                        order by id desc limit :most offset :skip""")
                .param("reader", reader)
                .param("unread", unread)
                .param("topic", topic.map(Topic::name).orElse(null), Types.VARCHAR)
                .param("most", most)
                .param("skip", skip)
                .query(Inboxes::received)
                .list();
    }

    public int unread(UUID reader, int most) {
        return database.sql("""
                        select count(*) from (select from messages.message
                            where recipient = :reader and read_at is null limit :most) unread""")
                .param("reader", reader)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    public Optional<Received> find(UUID reader, long number) {
        return database.sql("select * from messages.message where recipient = :reader and id = :number")
                .param("reader", reader)
                .param("number", number)
                .query(Inboxes::received)
                .optional();
    }

    public void read(UUID reader, long number, Instant now) {
        database.sql("""
                        update messages.message set read_at = :now
                        where recipient = :reader and id = :number and read_at is null""")
                .param("reader", reader)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int readAll(UUID reader, long upTo, Instant now) {
        return database.sql("""
                        update messages.message set read_at = :now
                        where recipient = :reader and id <= :upTo and read_at is null""")
                .param("reader", reader)
                .param("upTo", upTo)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Received received(ResultSet row, int at) throws SQLException {
        return new Received(
                row.getLong("id"),
                Topic.valueOf(row.getString("topic")),
                FilledText.read(
                        row.getString("said"), (String[]) row.getArray("filled").getArray()),
                row.getString("path"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
