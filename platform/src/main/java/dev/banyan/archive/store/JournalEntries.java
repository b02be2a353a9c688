package dev.banyan.archive.store;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.Deed;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.KeptDeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the journal. */
@Repository
public class JournalEntries {
    private static final String COLUMNS =
            "select number, at, actor, act, object_kind, object_id, before, after, previous, hash from archive.journal ";

    private final JdbcClient database;

    public JournalEntries(JdbcClient database) {
        this.database = database;
    }

    /** The last entry's number and hash, which no one else may follow until this transaction ends. */
    public Anchor lockHead() {
        return head(" for update");
    }

    public Anchor head() {
        return head("");
    }

    private Anchor head(String lock) {
        return database.sql("select number, hash from archive.journal_head" + lock)
                .query((row, at) -> new Anchor(row.getLong("number"), row.getString("hash")))
                .single();
    }

    /** Keeps deeds with the transaction of their write, in their order; they wait there for their place in the chain. */
    public void keep(List<KeptDeed> kept) {
        database.sql("""
                        insert into archive.unchained (at, actor, act, object_kind, object_id, before, after)
                        select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        """).params(deeds(kept)).update();
    }

    private static List<Object> deeds(List<KeptDeed> kept) {
        return List.of(
                column(kept, it -> it.at().toString(), String[]::new),
                column(kept, it -> it.deed().actor(), String[]::new),
                column(kept, it -> it.deed().act(), String[]::new),
                column(kept, it -> it.deed().objectKind(), String[]::new),
                column(kept, it -> it.deed().objectId(), String[]::new),
                column(kept, it -> it.deed().before().orElse(null), String[]::new),
                column(kept, it -> it.deed().after().orElse(null), String[]::new));
    }

    /** Takes deeds that wait, in the order in which they were recorded, to be appended in this transaction. */
    public List<KeptDeed> takeUnchained(int limit) {
        return database.sql("""
                        with taken as (
                            delete from archive.unchained
                            where place = any(array(select place from archive.unchained order by place limit :limit))
                            returning *)
                        select * from taken order by place
                        """)
                .param("limit", limit)
                .query((row, at) -> kept(row))
                .list();
    }

    public long unchained() {
        return database.sql("select count(*) from archive.unchained")
                .query(Long.class)
                .single();
    }

    /** Appends entries that follow the locked head. */
    public void append(List<JournalEntry> tied) {
        database.sql("""
                        with entry as (
                            insert into archive.journal
                                (number, at, actor, act, object_kind, object_id, before, after, previous, hash)
                            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::text[], ?::text[], ?::text[], ?::text[])
                            returning number, hash)
                        update archive.journal_head head set number = entry.number, hash = entry.hash
                        from entry where entry.number = ?
                        """)
                .param(column(tied, JournalEntry::number, Long[]::new))
                .params(deeds(tied.stream()
                        .map(it -> new KeptDeed(it.at(), it.deed()))
                        .toList()))
                .params(
                        column(tied, JournalEntry::previous, String[]::new),
                        column(tied, JournalEntry::hash, String[]::new),
                        tied.getLast().number())
                .update();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, @Nullable T> field, IntFunction<T[]> column) {
        return rows.stream().map(field).toArray(column);
    }

    public long count() {
        return database.sql("select count(*) from archive.journal")
                .query(Long.class)
                .single();
    }

    public List<JournalEntry> after(long number, int limit) {
        return database.sql(COLUMNS + "where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(JournalEntries::entry)
                .list();
    }

    public List<JournalEntry> newestFirst(JournalFilter filter, long before, int limit) {
        var conditions = new ArrayList<>(List.of("number < :before"));
        var values = new HashMap<String, Object>();
        values.put("before", before);
        values.put("limit", limit);
        restrict(conditions, values, "object_kind = :kind", "kind", filter.objectKind());
        restrict(conditions, values, "actor = :actor", "actor", filter.actor());
        restrict(conditions, values, "at >= :from", "from", filter.from().map(JournalEntries::offset));
        restrict(conditions, values, "at < :until", "until", filter.until().map(JournalEntries::offset));
        return database.sql(
                        COLUMNS + "where " + String.join(" and ", conditions) + " order by number desc limit :limit")
                .params(values)
                .query(JournalEntries::entry)
                .list();
    }

    private static void restrict(
            List<String> conditions, HashMap<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.add(condition);
            values.put(name, wanted);
        });
    }

    /** Values of an indexed column, found by leaping from one to the next instead of reading the whole journal. */
    public List<String> distinct(Column column) {
        return database.sql("""
                        with recursive found (value) as (
                            (select %1$s from archive.journal order by %1$s limit 1)
                            union all
                            select (select %1$s from archive.journal where %1$s > value order by %1$s limit 1)
                            from found where value is not null)
                        select value from found where value is not null limit 500
                        """.formatted(column.name().toLowerCase(Locale.ROOT)))
                .query(String.class)
                .list();
    }

    public enum Column {
        OBJECT_KIND,
        ACTOR
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static JournalEntry entry(ResultSet row, int at) throws SQLException {
        var kept = kept(row);
        return new JournalEntry(
                row.getLong("number"), kept.at(), kept.deed(), row.getString("previous"), row.getString("hash"));
    }

    private static KeptDeed kept(ResultSet row) throws SQLException {
        return new KeptDeed(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Deed(
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("object_kind"),
                        row.getString("object_id"),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))));
    }
}
