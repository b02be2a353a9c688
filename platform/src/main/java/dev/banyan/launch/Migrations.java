package dev.banyan.launch;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every room's tables to the present version (数据库迁移): one schema and one numbered set of scripts per room. */
final class Migrations {
    /** In the order of the arrows, so that a room may refer to tables of those before it. */
    private static final List<String> ROOMS = List.of(
            "archive",
            "directory",
            "calendar",
            "jobs",
            "outside",
            "messages",
            "plan",
            "responsibility",
            "reports",
            "evaluation",
            "supervision",
            "assessment",
            "cockpit",
            "launch");

    private Migrations() {}

    static void run(DataSource database) {
        for (String room : ROOMS) {
            if (Migrations.class.getResource("/db/" + room) != null) {
                Flyway.configure()
                        .dataSource(database)
                        .schemas(room)
                        .locations("classpath:db/" + room)
                        .load()
                        .migrate();
            }
        }
    }
}
