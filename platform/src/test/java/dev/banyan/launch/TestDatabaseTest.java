package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void each_call_gives_a_database_of_its_own() {
        JdbcClient first = JdbcClient.create(TestDatabase.fresh());
        JdbcClient second = JdbcClient.create(TestDatabase.fresh());

        first.sql("create table only_here (id int)").update();

        String here = "select to_regclass('only_here') is not null";
        assertThat(first.sql(here).query(Boolean.class).single()).isTrue();
        assertThat(second.sql(here).query(Boolean.class).single()).isFalse();
    }

    @Test
    void the_whole_application_starts_on_a_free_port() {
        try (var application = TestApplication.start()) {
            assertThat(application.port()).isPositive();
        }
    }
}
