package dev.banyan.directory.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the one-time links, which know only a hash of what the link holds. */
@Repository
public class OneTimeLinks {
    private final JdbcClient database;

    public OneTimeLinks(JdbcClient database) {
        this.database = database;
    }

    /** Puts a link in place of an earlier one for the same person, or, with no person, for the first administrator. */
    public void replace(Optional<UUID> person, String tokenHash, Instant expires) {
        withdraw(person);
        database.sql(
                        "insert into directory.one_time_link (token_hash, person, expires) values (:hash, :person, :expires)")
                .param("hash", tokenHash)
                .param("person", person.orElse(null))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void withdraw(Optional<UUID> person) {
        database.sql("delete from directory.one_time_link where person is not distinct from :person::uuid")
                .param("person", person.orElse(null))
                .update();
    }

    /** @param person whom the link lets choose a password; empty for the first administrator's link */
    public record Link(Optional<UUID> person) {}

    /** The link of this hash if it is still good; nobody else uses it until this transaction ends. */
    public Optional<Link> find(String tokenHash, Instant now) {
        return database.sql("""
                        select person from directory.one_time_link
                        where token_hash = :hash and expires > :now for update
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Link(Optional.ofNullable(row.getObject("person", UUID.class))))
                .optional();
    }
}
