package dev.banyan.responsibility.store;

import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.rules.DutyStory.Given;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Assignments of the demo city, written many at a time. */
@Component
public class DutyRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    DutyRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether anything was ever assigned. */
    public boolean any() {
        return database.sql("select exists (select from responsibility.assignment)")
                .query(Boolean.class)
                .single();
    }

    /** An assignment with what happened to it. */
    public record Told(Given given, List<AssignmentFact> facts) {}

    public void add(List<Told> told) {
        var ids =
                database.sql("""
                        select nextval(pg_get_serial_sequence('responsibility.assignment', 'id'))
                        from generate_series(1, :count)""").param("count", told.size()).query(Long.class).list();
        var assignments = new ArrayList<Map<String, Object>>();
        var facts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < told.size(); i++) {
            long id = ids.get(i);
            assignments.add(assignment(id, told.get(i).given()));
            int place = 0;
            for (var fact : told.get(i).facts()) {
                facts.add(fact(id, ++place, fact));
            }
        }
        insert("assignment", assignments);
        insert("fact", facts);
    }

    private static Map<String, Object> assignment(long id, Given given) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("task", given.task().value());
        row.put("unit", given.unit());
        row.put("role", given.role().name());
        given.share().assigner().ifPresent(unit -> row.put("assigner", unit));
        return row;
    }

    private static Map<String, Object> fact(long id, int place, AssignmentFact fact) {
        var row = new HashMap<String, Object>();
        row.put("assignment", id);
        row.put("place", place);
        row.put("step", fact.step().name());
        row.put("day", fact.day().toString());
        row.put("recorded_at", fact.recorded().toString());
        row.put("actor", fact.actor());
        row.put("request", UUID.nameUUIDFromBytes(("demo duty " + id + " " + place).getBytes(StandardCharsets.UTF_8)));
        fact.terms().ifPresent(terms -> put(row, terms));
        fact.reason().ifPresent(reason -> row.put("reason", reason));
        return row;
    }

    private static void put(Map<String, Object> row, Assignment.Terms terms) {
        row.put("due", terms.due().toString());
        row.put("weight", terms.weight());
        row.put("sign_by", terms.signBy().toString());
    }

    private void insert(String table, List<Map<String, Object>> rows) {
        database.sql("insert into responsibility." + table + " overriding system value select * from"
                        + " json_populate_recordset(cast(null as responsibility." + table + "), cast(:rows as json))")
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }
}
