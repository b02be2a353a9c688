package dev.banyan.assessment.store;

import dev.banyan.assessment.KeptValue;
import dev.banyan.assessment.KeptValue.Author;
import dev.banyan.assessment.KeptValue.Cause;
import dev.banyan.assessment.Origin;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.ValueSource.Found;
import dev.banyan.assessment.rules.ValueNotation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of rounds, each with all it was before. */
@Component
public class Values {
    private final JdbcClient database;

    Values(JdbcClient database) {
        this.database = database;
    }

    /** All of a round, by unit and item, in the order they came in. */
    public List<KeptValue> of(RoundId round) {
        return database.sql("select * from assessment.value where round = :round order by unit, item, place")
                .param("round", round.value())
                .query((row, at) -> value(row))
                .list();
    }

    public void add(RoundId round, List<KeptValue> values) {
        for (var value : values) {
            database.sql("""
                            insert into assessment.value values (:round, :unit, :item, :place, :cause, :value,
                                :key, :inputs, :path, :reason, :person, :name, :at)""")
                    .param("round", round.value())
                    .param("unit", value.unit())
                    .param("item", value.item())
                    .param("place", value.place())
                    .param("cause", value.cause().name())
                    .param("value", ValueNotation.write(value.value()))
                    .param("key", value.found().origin().key())
                    .param("inputs", value.found().origin().inputs().toArray(String[]::new))
                    .param("path", value.found().origin().path())
                    .param("reason", value.reason())
                    .param("person", value.author().person())
                    .param("name", value.author().name())
                    .param("at", value.author().at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static KeptValue value(ResultSet row) throws SQLException {
        String said = row.getString("value");
        return new KeptValue(
                row.getString("unit"),
                row.getString("item"),
                row.getInt("place"),
                Cause.valueOf(row.getString("cause")),
                new Found(
                        ValueNotation.read(said).orElseThrow(() -> new IllegalStateException("no value: " + said)),
                        new Origin(
                                row.getString("origin_key"),
                                List.of((String[]) row.getArray("origin").getArray()),
                                row.getString("path"))),
                row.getString("reason"),
                new Author(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }
}
