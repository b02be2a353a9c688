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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of rounds, each with all it was before. */
@Component
public class Values {
    /** Between the inputs of an origin on their way: an array of arrays would have to be a rectangle. */
    private static final String SEPARATOR = "\u001f";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Origin>> FACTS = new TypeReference<>() {};

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

    /** All in one statement: a reading brings hundreds. */
    public void add(RoundId round, List<KeptValue> values) {
        if (values.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into assessment.value (round, unit, item, place, cause, value, origin_key, origin, path,
                            facts, reason, person, name, recorded_at)
                        select :round, unit, item, place, cause, value, key,
                            string_to_array(inputs, chr(31)), path, facts, reason, person, name, at
                        from unnest(cast(:units as text[]), cast(:items as text[]), cast(:places as int[]),
                            cast(:causes as text[]), cast(:values as text[]), cast(:keys as text[]),
                            cast(:inputs as text[]), cast(:paths as text[]), cast(:facts as jsonb[]),
                            cast(:reasons as text[]), cast(:persons as uuid[]), cast(:names as text[]),
                            cast(:moments as timestamptz[]))
                            kept (unit, item, place, cause, value, key, inputs, path, facts, reason, person, name, at)""")
                .param("round", round.value())
                .param("units", column(values, KeptValue::unit))
                .param("items", column(values, KeptValue::item))
                .param("places", column(values, it -> String.valueOf(it.place())))
                .param("causes", column(values, it -> it.cause().name()))
                .param("values", column(values, it -> ValueNotation.write(it.value())))
                .param("keys", column(values, it -> it.found().origin().key()))
                .param(
                        "inputs",
                        column(
                                values,
                                it -> String.join(SEPARATOR, it.found().origin().inputs())))
                .param("paths", column(values, it -> it.found().origin().path()))
                .param(
                        "facts",
                        column(
                                values,
                                it -> JSON.writeValueAsString(
                                        it.found().origin().facts())))
                .param("reasons", column(values, KeptValue::reason))
                .param("persons", column(values, it -> it.author().person().toString()))
                .param("names", column(values, it -> it.author().name()))
                .param("moments", column(values, it -> it.author().at().toString()))
                .update();
    }

    private static String[] column(List<KeptValue> values, Function<KeptValue, String> of) {
        return values.stream().map(of).toArray(String[]::new);
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
                                row.getString("path"),
                                JSON.readValue(row.getString("facts"), FACTS))),
                row.getString("reason"),
                new Author(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
    }
}
