package dev.banyan.messages.store;

import dev.banyan.messages.Parcel;
import dev.banyan.messages.Parcel.Failure;
import dev.banyan.messages.Received;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes out in one piece. */
@Component
public class Parcels {
    private final JdbcClient database;

    public Parcels(JdbcClient database) {
        this.database = database;
    }

    /** Puts what is due into parcels, everything for one receiver on one channel into one; how many deliveries there were. */
    public int pack(Instant now, int most) {
        return database.sql("""
                        with due as (
                            select id, channel, recipient from messages.delivery
                            where parcel is null and due <= :now order by due limit :most for update skip locked),
                        receiver as materialized (
                            select gen_random_uuid() as parcel, channel, recipient from due group by channel, recipient),
                        made as (
                            insert into messages.parcel (id, channel, recipient, state, attempt, due, detail, made_at)
                            select parcel, channel, recipient, 'WAITING', 0, :now, '', :now from receiver)
                        update messages.delivery set parcel = receiver.parcel from due join receiver
                            on receiver.channel = due.channel and receiver.recipient is not distinct from due.recipient
                        where delivery.id = due.id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** Takes parcels that are due for this machine alone until the end of the lease. */
    public List<Parcel> take(Instant now, Instant lease, int most) {
        return database.sql("""
                        update messages.parcel set attempt = attempt + 1, due = :lease
                        where id in (select id from messages.parcel where state = 'WAITING' and due <= :now
                            order by due limit :most for update skip locked)
                        returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Parcels::parcel)
                .list();
    }

    private record Content(UUID parcel, Received message) {}

    /** What lies in each parcel, the oldest first. */
    public Map<UUID, List<Received>> contents(Collection<UUID> parcels) {
        return database
                .sql("""
                        select parcel, message.* from messages.delivery join messages.message on message.id = delivery.message
                        where parcel = any (:parcels) order by message.id""")
                .param("parcels", parcels.toArray(UUID[]::new))
                .query((row, at) -> new Content(row.getObject("parcel", UUID.class), Inboxes.received(row, at)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Content::parcel, Collectors.mapping(Content::message, Collectors.toList())));
    }

    public void sent(Collection<UUID> parcels, Instant now) {
        database.sql("""
                        update messages.parcel set state = 'SENT', ended_at = :now, failure = null, detail = ''
                        where id = any (:parcels) and state = 'WAITING'""")
                .param("parcels", parcels.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param again when it is tried again; empty if a person has to look at it */
    public void failed(UUID parcel, Failure why, String detail, Optional<Instant> again, Instant now) {
        database.sql("""
                        update messages.parcel set failure = :failure, detail = :detail, due = coalesce(:again, due),
                            state = case when :again::timestamptz is null then 'UNDELIVERED' else 'WAITING' end,
                            ended_at = case when :again::timestamptz is null then :now::timestamptz end
                        where id = :parcel and state = 'WAITING'""")
                .param("parcel", parcel)
                .param("failure", why.name())
                .param("detail", detail)
                .param(
                        "again",
                        again.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that a person has to look at, the newest first. */
    public List<Parcel> undelivered(long skip, int most) {
        return database.sql("""
                        select * from messages.parcel where state = 'UNDELIVERED'
                        order by made_at desc, id offset :skip limit :most""")
                .param("skip", skip)
                .param("most", most)
                .query(Parcels::parcel)
                .list();
    }

    /** Lets one, or all, be sent once more from the beginning; how many that were. */
    public int resend(Optional<UUID> parcel, Instant now) {
        return database.sql("""
                        update messages.parcel set state = 'WAITING', attempt = 0, due = :now, ended_at = null
                        where state = 'UNDELIVERED' and (:parcel::uuid is null or id = :parcel)""")
                .param("parcel", parcel.orElse(null), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Parcel parcel(ResultSet row, int at) throws SQLException {
        return new Parcel(
                row.getObject("id", UUID.class),
                row.getLong("channel"),
                Optional.ofNullable(row.getObject("recipient", UUID.class)),
                new Parcel.State(
                        row.getInt("attempt"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("failure")).map(Failure::valueOf),
                        row.getString("detail")));
    }
}
