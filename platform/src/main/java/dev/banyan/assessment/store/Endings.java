package dev.banyan.assessment.store;

import dev.banyan.assessment.Ending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How surveys and panels ended: both tables have the same columns for it. */
final class Endings {
    private Endings() {}

    static Optional<Ending> of(ResultSet row) throws SQLException {
        var how = row.getString("ended");
        return how == null
                ? Optional.empty()
                : Optional.of(new Ending(
                        Ending.How.valueOf(how),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("end_reason"),
                        row.getString("ended_by"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()));
    }

    static void end(JdbcClient database, String table, long id, Ending ending) {
        database.sql("update assessment." + table + """
                         set ended = :how, ended_on = :day, end_reason = :reason, ended_by = :by, ended_at = :at
                        where id = :id""")
                .param("how", ending.how().name())
                .param("day", ending.day())
                .param("reason", ending.reason())
                .param("by", ending.by())
                .param("at", ending.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
