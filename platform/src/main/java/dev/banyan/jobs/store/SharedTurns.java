package dev.banyan.jobs.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The rows by which machines share the turns of jobs. */
@Component
public class SharedTurns {
    private static final String ROOM = "jobs";

    private final DataSource database;

    public SharedTurns(DataSource database) {
        this.database = database;
    }

    /** A scheduler of this machine on the rows that all of them share. */
    public SchedulerBuilder scheduler() {
        return Scheduler.create(database, List.of()).tableName(ROOM + ".scheduled");
    }
}
