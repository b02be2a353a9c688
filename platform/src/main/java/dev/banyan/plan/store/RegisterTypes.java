package dev.banyan.plan.store;

import dev.banyan.plan.RegisterVersion;
import dev.banyan.plan.rules.RegisterText;
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

/** Register types in all their versions. */
@Component
public class RegisterTypes {
    private final JdbcClient database;
    /** A version never changes, so that its text is read once. */
    private final Map<Key, RegisterVersion> known = new ConcurrentHashMap<>();

    RegisterTypes(JdbcClient database) {
        this.database = database;
    }

    private record Key(String code, int version) {}

    /** Lets one writer at a time change types. */
    public void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('plan.register_type', 0))")
                .query((row, at) -> true)
                .single();
    }

    /** The version of each type that holds now, by code. */
    public List<RegisterVersion> newest() {
        return database
                .sql("select code, max(version) as version from plan.register_type group by code order by code")
                .query((row, at) -> new Key(row.getString("code"), row.getInt("version")))
                .list()
                .stream()
                .map(this::at)
                .toList();
    }

    public Optional<RegisterVersion> newest(String code) {
        return database.sql("select max(version) from plan.register_type where code = :code having max(version) > 0")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .map(version -> at(new Key(code, version)));
    }

    public RegisterVersion at(String code, int version) {
        return at(new Key(code, version));
    }

    /** All versions, the newest first. */
    public List<RegisterVersion> versions(String code) {
        return database
                .sql("select version from plan.register_type where code = :code order by version desc")
                .param("code", code)
                .query(Integer.class)
                .list()
                .stream()
                .map(version -> at(new Key(code, version)))
                .toList();
    }

    public Optional<RegisterVersion> ofRequest(UUID request) {
        return database.sql("select code, version from plan.register_type where request = :request")
                .param("request", request)
                .query((row, at) -> new Key(row.getString("code"), row.getInt("version")))
                .optional()
                .map(this::at);
    }

    public void add(RegisterVersion version, UUID request) {
        database.sql("""
                        insert into plan.register_type (code, version, text, shipped, set_by, set_at, request)
                        values (:code, :version, :text, :shipped, :by, :at, :request)""")
                .param("code", version.type().code())
                .param("version", version.number())
                .param("text", version.text())
                .param("shipped", version.shipped())
                .param("by", version.setBy())
                .param("at", version.setAt().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    private RegisterVersion at(Key key) {
        var there = known.get(key);
        if (there != null) {
            return there;
        }
        var read = database.sql("select * from plan.register_type where (code, version) = (:code, :version)")
                .param("code", key.code())
                .param("version", key.version())
                .query((row, at) -> version(row))
                .single();
        known.put(key, read);
        return read;
    }

    private static RegisterVersion version(ResultSet row) throws SQLException {
        String text = row.getString("text");
        if (!(RegisterText.read(text) instanceof RegisterText.Good(var type))) {
            throw new IllegalStateException(row.getString("code") + ": a register type was kept that says nothing");
        }
        return new RegisterVersion(
                type,
                row.getInt("version"),
                text,
                row.getBoolean("shipped"),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }
}
