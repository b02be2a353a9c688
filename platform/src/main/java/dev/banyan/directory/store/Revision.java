package dev.banyan.directory.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The number that moves with every change of the directory. */
@Repository
public class Revision {
    private final JdbcClient database;

    public Revision(JdbcClient database) {
        this.database = database;
    }

    public long now() {
        return database.sql("select number from directory.revision")
                .query(Long.class)
                .single();
    }
}
