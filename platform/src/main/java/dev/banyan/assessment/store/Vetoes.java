package dev.banyan.assessment.store;

import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.VetoMark;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vetoes of rounds; the last mark of a unit and veto counts. */
@Component
public class Vetoes {
    private final JdbcClient database;

    Vetoes(JdbcClient database) {
        this.database = database;
    }

    /** In the order they were made. */
    public List<VetoMark> of(RoundId round) {
        return database.sql("select * from assessment.veto where round = :round order by id")
                .param("round", round.value())
                .query((row, at) -> new VetoMark(
                        row.getString("unit"),
                        row.getString("veto"),
                        row.getBoolean("holds"),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public boolean knows(UUID request) {
        return database.sql("select exists (select from assessment.veto where request = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    public void add(RoundId round, VetoMark mark, UUID person, UUID request) {
        database.sql("""
                        insert into assessment.veto (round, unit, veto, holds, reason, person, name, at, request)
                        values (:round, :unit, :veto, :holds, :reason, :person, :name, :at, :request)""")
                .param("round", round.value())
                .param("unit", mark.unit())
                .param("veto", mark.veto())
                .param("holds", mark.holds())
                .param("reason", mark.reason())
                .param("person", person)
                .param("name", mark.by())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }
}
