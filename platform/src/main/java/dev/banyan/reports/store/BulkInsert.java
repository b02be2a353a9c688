package dev.banyan.reports.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes many rows of this room in one statement; what a row does not name is null. */
@Component
class BulkInsert {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 2_000;

    private final JdbcClient database;

    BulkInsert(JdbcClient database) {
        this.database = database;
    }

    /** Numbers that nobody else gets. */
    List<Long> ids(String table, int count) {
        return database.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", "reports." + table)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    void rows(String table, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            database.sql("insert into reports." + table + " overriding system value select * from"
                            + " json_populate_recordset(cast(null as reports." + table + "), cast(:rows as json))")
                    .param("rows", JSON.writeValueAsString(rows.subList(from, Math.min(rows.size(), from + CHUNK))))
                    .update();
        }
    }
}
