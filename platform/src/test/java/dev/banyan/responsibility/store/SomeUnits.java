package dev.banyan.responsibility.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Units whose code is their name, for tests of stores. */
final class SomeUnits {
    private SomeUnits() {}

    static void add(JdbcClient database, String... names) {
        for (String name : names) {
            database.sql("insert into directory.unit (code, name, short_name, english_name, kind, place)"
                            + " values (:name, :name, :name, :name, 'DEPARTMENT', 1)")
                    .param("name", name)
                    .update();
        }
    }
}
