package dev.banyan.launch;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database is for (用途), so that the published passwords of the demo city never open a real one. */
enum Purpose {
    DEMO("It holds a demo city, whose passwords everybody knows: give ./banyan run another --data or --database-url."),
    CITY("It holds a city's real work: give ./banyan demo another --data or --database-url.");

    private final String refusal;

    Purpose(String refusal) {
        this.refusal = refusal;
    }

    /** Takes a new database for this purpose, and refuses one that serves the other. */
    void claim(DataSource database) {
        var client = JdbcClient.create(database);
        client.sql("insert into launch.purpose (purpose) values (:purpose) on conflict do nothing")
                .param("purpose", name())
                .update();
        var found = valueOf(client.sql("select purpose from launch.purpose")
                .query(String.class)
                .single());
        if (found != this) {
            throw new CannotStart("This database cannot be used here. " + found.refusal);
        }
    }
}
