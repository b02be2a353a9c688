package dev.banyan.assessment.store;

import dev.banyan.assessment.SchemeVersion;
import dev.banyan.assessment.rules.SchemeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schemes in all their versions. */
@Component
public class Schemes {
    private final JdbcClient database;
    private final SchemeText.Known sources;
    /** A version never changes, so that its text is read once. */
    private final Map<Key, SchemeVersion> known = new ConcurrentHashMap<>();

    Schemes(JdbcClient database, SchemeText.Known sources) {
        this.database = database;
        this.sources = sources;
    }

    private record Key(String key, int version) {}

    /** Lets one writer at a time change schemes. */
    public void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('assessment.scheme', 0))")
                .query((row, at) -> true)
                .single();
    }

    /** The newest version of each scheme, by key. */
    public List<SchemeVersion> newest() {
        return read("select key, max(version) as version from assessment.scheme group by key order by key", "");
    }

    public Optional<SchemeVersion> newest(String key) {
        return read("select key, version from assessment.scheme where key = :key order by version desc limit 1", key)
                .stream()
                .findFirst();
    }

    /** All versions, the newest first. */
    public List<SchemeVersion> versions(String key) {
        return read("select key, version from assessment.scheme where key = :key order by version desc", key);
    }

    private List<SchemeVersion> read(String sql, String key) {
        return database
                .sql(sql)
                .param("key", key)
                .query((row, at) -> new Key(row.getString("key"), row.getInt("version")))
                .list()
                .stream()
                .map(it -> at(it.key(), it.version()))
                .toList();
    }

    public Optional<SchemeVersion> ofRequest(UUID request) {
        return database.sql("select key, version from assessment.scheme where request = :request")
                .param("request", request)
                .query((row, at) -> new Key(row.getString("key"), row.getInt("version")))
                .optional()
                .map(it -> at(it.key(), it.version()));
    }

    public void add(SchemeVersion version, UUID request) {
        database.sql("""
                        insert into assessment.scheme (key, version, text, reason, shipped, set_by, set_at, request)
                        values (:key, :version, :text, :reason, :shipped, :by, :at, :request)""")
                .param("key", version.key())
                .param("version", version.number())
                .param("text", version.text())
                .param("reason", version.written().reason())
                .param("shipped", version.shipped())
                .param("by", version.written().by())
                .param("at", version.written().at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    public SchemeVersion at(String key, int version) {
        var there = known.get(new Key(key, version));
        if (there != null) {
            return there;
        }
        var read = database.sql("select * from assessment.scheme where (key, version) = (:key, :version)")
                .param("key", key)
                .param("version", version)
                .query((row, at) -> version(row))
                .single();
        known.put(new Key(key, version), read);
        return read;
    }

    private SchemeVersion version(ResultSet row) throws SQLException {
        int number = row.getInt("version");
        String text = row.getString("text");
        if (!(SchemeText.read(text, String.valueOf(number), sources) instanceof SchemeText.Good(var document))) {
            throw new IllegalStateException(row.getString("key") + ": a scheme was kept that says nothing");
        }
        return new SchemeVersion(
                document,
                number,
                text,
                new SchemeVersion.Written(
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                row.getBoolean("shipped"));
    }
}
