package dev.banyan.directory.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the directory was changed: it moves in the very transaction that changes something. */
@Component
public class Revisions {
    private final JdbcClient database;

    public Revisions(JdbcClient database) {
        this.database = database;
    }

    public long last() {
        return database.sql("select number from directory.revision")
                .query(Long.class)
                .single();
    }
}
