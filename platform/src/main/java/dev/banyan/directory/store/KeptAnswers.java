package dev.banyan.directory.store;

import dev.banyan.directory.ApiAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What programs were answered. */
@Repository
public class KeptAnswers {
    private final JdbcClient database;

    public KeptAnswers(JdbcClient database) {
        this.database = database;
    }

    /** Whether this key is new; waits for whoever is at work under it. */
    public boolean begin(UUID program, String key, String requestHash, Instant now) {
        return database.sql("""
                                insert into directory.kept_answer (program, key, request_hash, kept_at)
                                values (:program, :key, :hash, :now) on conflict do nothing
                                """)
                        .param("program", program)
                        .param("key", key)
                        .param("hash", requestHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void finish(UUID program, String key, ApiAnswer answer) {
        database.sql("""
                        update directory.kept_answer set status = :status, content_type = :type, etag = :etag,
                            location = :location, body = :body
                        where program = :program and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType().orElse(null))
                .param("etag", answer.etag().orElse(null))
                .param("location", answer.location().orElse(null))
                .param("body", answer.body())
                .param("program", program)
                .param("key", key)
                .update();
    }

    /** What was answered to the same request. */
    public Optional<ApiAnswer> find(UUID program, String key, String requestHash) {
        return database.sql("""
                        select * from directory.kept_answer
                        where program = :program and key = :key and request_hash = :hash
                        """)
                .param("program", program)
                .param("key", key)
                .param("hash", requestHash)
                .query((row, at) -> new ApiAnswer(
                        row.getInt("status"),
                        Optional.ofNullable(row.getString("content_type")),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("location")),
                        row.getString("body")))
                .optional();
    }

    /** Forgets some of what is older, without waiting for anybody. */
    public void forget(Instant before) {
        database.sql("""
                        delete from directory.kept_answer where (program, key) in (
                            select program, key from directory.kept_answer where kept_at < :before
                            limit 10000 for update skip locked)
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
