package dev.banyan.directory.store;

import dev.banyan.directory.ApiToken;
import dev.banyan.directory.Permission;
import dev.banyan.directory.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the tokens. */
@Repository
public class ApiTokens {
    private static final String SELECT = """
            select token.*, unit.until as unit_ends
            from directory.api_token token left join directory.unit on unit.code = token.unit
            """;

    private final JdbcClient database;

    public ApiTokens(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was added; not if its name is another's already. */
    public boolean add(ApiToken token, String hash, Instant now) {
        return database.sql("""
                                insert into directory.api_token
                                    (id, name, token_hash, permissions, unit, expires, issued_by, issued_at)
                                values (:id, :name, :hash, :permissions, :unit, :expires, :by, :now)
                                on conflict do nothing
                                """)
                        .param("id", token.id())
                        .param("name", token.name())
                        .param("hash", hash)
                        .param(
                                "permissions",
                                token.scope().permissions().stream()
                                        .map(Permission::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("unit", token.scope().unit())
                        .param("expires", token.expires().atOffset(ZoneOffset.UTC))
                        .param("by", token.issuedBy())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public Optional<ApiToken> find(UUID id) {
        return database.sql(SELECT + "where token.id = :id")
                .param("id", id)
                .query(ApiTokens::token)
                .optional();
    }

    public Optional<ApiToken> find(String hash) {
        return database.sql(SELECT + "where token.token_hash = :hash")
                .param("hash", hash)
                .query(ApiTokens::token)
                .optional();
    }

    public List<ApiToken> page(int offset, int limit, Instant now) {
        return database.sql(SELECT + """
                        order by revoked_at is not null or expires <= :now, token.name offset :offset limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("offset", offset)
                .param("limit", limit)
                .query(ApiTokens::token)
                .list();
    }

    /** Whether it was still open. */
    public boolean revoke(UUID id, Instant now) {
        return database.sql("update directory.api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void used(UUID id, LocalDate day) {
        database.sql("update directory.api_token set last_used = :day where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    private static ApiToken token(ResultSet row, int at) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new TokenScope(
                        Arrays.stream((String[]) row.getArray("permissions").getArray())
                                .map(Permission::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("unit"),
                        row.getObject("unit_ends", LocalDate.class)),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                Optional.ofNullable(row.getObject("last_used", LocalDate.class)),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
