package dev.banyan.messages.store;

import dev.banyan.archive.FileHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secret addresses of calendars, of which only a digest is kept. */
@Component
public class SecretAddresses {
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    public SecretAddresses(JdbcClient database) {
        this.database = database;
    }

    public boolean has(UUID person) {
        return database.sql("select exists (select from messages.calendar_link where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** A new secret in place of an earlier one. */
    public String replace(UUID person, Instant now) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("""
                        insert into messages.calendar_link (person, digest, made_at) values (:person, :digest, :now)
                        on conflict (person) do update set digest = excluded.digest, made_at = excluded.made_at""")
                .param("person", person)
                .param("digest", digest(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    public boolean withdraw(UUID person) {
        return database.sql("delete from messages.calendar_link where person = :person")
                        .param("person", person)
                        .update()
                > 0;
    }

    public Optional<UUID> owner(String secret) {
        return database.sql("select person from messages.calendar_link where digest = :digest")
                .param("digest", digest(secret))
                .query(UUID.class)
                .optional();
    }

    private static String digest(String secret) {
        return FileHash.of(secret.getBytes(StandardCharsets.UTF_8)).sm3();
    }
}
