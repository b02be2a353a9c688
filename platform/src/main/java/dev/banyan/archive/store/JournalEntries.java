package dev.banyan.archive.store;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.Deed;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.JournalFilter;
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

    public void append(JournalEntry entry) {
        Deed deed = entry.deed();
        database.sql("""
                        with entry as (
                            insert into archive.journal
                                (number, at, actor, act, object_kind, object_id, before, after, previous, hash)
                            values (:number, :at, :actor, :act, :kind, :id, :before, :after, :previous, :hash)
                            returning number, hash)
                        update archive.journal_head set number = entry.number, hash = entry.hash from entry
                        """)
                .param("number", entry.number())
                .param("at", offset(entry.at()))
                .param("actor", deed.actor())
                .param("act", deed.act())
                .param("kind", deed.objectKind())
                .param("id", deed.objectId())
                .param("before", deed.before().orElse(null))
                .param("after", deed.after().orElse(null))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
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
        return new JournalEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Deed(
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("object_kind"),
                        row.getString("object_id"),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))),
                row.getString("previous"),
                row.getString("hash"));
    }
}
