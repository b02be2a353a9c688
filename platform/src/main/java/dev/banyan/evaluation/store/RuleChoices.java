package dev.banyan.evaluation.store;

import dev.banyan.evaluation.RuleChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rules were chosen for the city, from which day on. */
@Component
public class RuleChoices {
    private final JdbcClient database;

    RuleChoices(JdbcClient database) {
        this.database = database;
    }

    /** The last made first. */
    public List<RuleChoice> all() {
        return database.sql("select * from evaluation.rule_choice order by id desc")
                .query((row, at) -> choice(row))
                .list();
    }

    /** Keeps a choice, once for each request; the one that was kept. */
    public RuleChoice add(RuleChoice choice, UUID request) {
        database.sql("""
                        insert into evaluation.rule_choice (rules, since, reason, chosen_by, chosen_at, request)
                        values (:rules, :since, :reason, :by, :at, :request) on conflict (request) do nothing""")
                .param("rules", choice.rules())
                .param("since", choice.since())
                .param("reason", choice.reason())
                .param("by", choice.by())
                .param("at", choice.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
        return of(request).orElseThrow();
    }

    public Optional<RuleChoice> of(UUID request) {
        return database.sql("select * from evaluation.rule_choice where request = :request")
                .param("request", request)
                .query((row, at) -> choice(row))
                .optional();
    }

    private static RuleChoice choice(ResultSet row) throws SQLException {
        return new RuleChoice(
                row.getLong("id"),
                row.getString("rules"),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                row.getString("chosen_by"),
                row.getObject("chosen_at", OffsetDateTime.class).toInstant());
    }
}
