package dev.banyan.reports.store;

import dev.banyan.reports.CountOutcomes.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What checks found, unit by unit. */
@Component
public class Outcomes {
    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    public Map<String, Found> of(LocalDate first, LocalDate last, Instant known) {
        var found = new HashMap<String, Found>();
        database.sql("""
                        select v.unit, count(*) as checks, count(*) filter (where o.truth = 'FALSE') as untrue
                        from reports.verification v
                        join lateral (select truth, day from reports.verification_outcome
                            where verification = v.id and recorded_at <= :known order by id desc limit 1) o on true
                        where o.day between :first and :last group by v.unit""")
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    found.put(row.getString("unit"), new Found(row.getLong("checks"), row.getLong("untrue")));
                });
        return found;
    }
}
