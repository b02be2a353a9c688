package dev.banyan.reports.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days on which it was asked for what falls due. */
@Component
public class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** Takes the round of a day for this node alone until the end of the lease; false if it is taken or over. */
    public boolean take(LocalDate day, Instant now, Instant lease) {
        return database.sql("""
                                insert into reports.round (day, held_until) values (:day, :lease)
                                on conflict (day) do update set held_until = excluded.held_until
                                where round.ended is null and round.held_until <= :now""")
                        .param("day", day)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("lease", lease.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void end(LocalDate day, Instant now) {
        database.sql("update reports.round set ended = :now where day = :day")
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
