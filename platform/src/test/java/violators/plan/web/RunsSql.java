package violators.plan.web;

import org.springframework.jdbc.core.simple.JdbcClient;

public class RunsSql {
    int count(JdbcClient database) {
        return database.sql("select 1").query(Integer.class).single();
    }
}
