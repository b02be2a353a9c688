package dev.banyan.evaluation.store;

import dev.banyan.responsibility.AssignmentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written since somebody last looked, and the notice that something was. */
@Component
public class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    /** After how many days a note is of no use to anybody. */
    private static final int KEPT = 2;

    private final JdbcClient database;
    private final DataSource source;

    Changes(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /**
     * Up to where somebody has read.
     *
     * @param open the oldest transaction that had not ended then, as a number of the database
     * @param seen numbers of that and later transactions that were read already
     */
    public record Position(String open, Set<Long> seen) {
        public Position {
            seen = Set.copyOf(seen);
        }
    }

    /**
     * What is new.
     *
     * @param assignments about which something was said
     * @param tables whether tasks, units, assignments or the calendar changed
     */
    public record News(Position position, Set<AssignmentId> assignments, boolean tables) {
        public boolean isEmpty() {
            return assignments.isEmpty() && !tables;
        }
    }

    /** From here on everything is new. */
    public Position now() {
        return new Position(
                database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                        .query(String.class)
                        .single(),
                Set.of());
    }

    public News since(Position before) {
        var open = new String[1];
        var seen = new HashSet<Long>();
        var assignments = new HashSet<AssignmentId>();
        var tables = new boolean[1];
        // One statement sees one moment: what is not among its rows had not ended at its oldest open transaction.
        database.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text as open, number, assignments
                        from (select) one left join evaluation.change on writer >= cast(:open as xid8)""").param("open", before.open()).query(row -> {
            open[0] = row.getString("open");
            long number = row.getLong("number");
            if (row.wasNull()) {
                return;
            }
            seen.add(number);
            if (before.seen().contains(number)) {
                return;
            }
            var touched = row.getArray("assignments");
            if (touched == null) {
                tables[0] = true;
            } else {
                Arrays.stream((Long[]) touched.getArray())
                        .map(AssignmentId::new)
                        .forEach(assignments::add);
            }
        });
        return new News(new Position(open[0], seen), Set.copyOf(assignments), tables[0]);
    }

    /** Forgets what everybody has read long ago. */
    public void forget() {
        database.sql("delete from evaluation.change where at < now() - make_interval(days => :days)")
                .param("days", KEPT)
                .update();
    }

    /** A line on which notices arrive. */
    public Notices listen() {
        return new Notices(source);
    }

    /** Waits for notices on a connection of its own. */
    public static final class Notices implements AutoCloseable {
        private final DataSource source;
        private Optional<Connection> line = Optional.empty();

        private Notices(DataSource source) {
            this.source = source;
        }

        /** Whether a notice came within the time; a broken line is opened anew the next time. */
        public boolean await(Duration most) {
            try {
                if (line.isEmpty()) {
                    line = Optional.of(source.getConnection());
                    try (var listen = line.get().createStatement()) {
                        listen.execute("listen evaluation_change");
                    }
                    // What was written in between was not heard.
                    return true;
                }
                var notices = line.get().unwrap(PGConnection.class).getNotifications((int) most.toMillis());
                return notices != null && notices.length > 0;
            } catch (SQLException e) {
                close();
                throw new IllegalStateException("no notices arrive", e);
            }
        }

        @Override
        public void close() {
            var open = line;
            line = Optional.empty();
            open.ifPresent(Notices::hangUp);
        }

        private static void hangUp(Connection line) {
            try (line;
                    var stop = line.createStatement()) {
                stop.execute("unlisten *");
            } catch (SQLException broken) {
                LOG.debug("the line for notices was broken", broken);
            }
        }
    }
}
