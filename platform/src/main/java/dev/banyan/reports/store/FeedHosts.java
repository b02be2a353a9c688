package dev.banyan.reports.store;

import dev.banyan.reports.FeedHost;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Machines that feeds may connect to. */
@Component
public class FeedHosts {
    private final JdbcClient database;

    public FeedHosts(JdbcClient database) {
        this.database = database;
    }

    /** By name and port. */
    public Set<FeedHost> listed() {
        return new LinkedHashSet<>(database.sql("select host, port from reports.feed_host order by host, port")
                .query((row, at) -> new FeedHost(row.getString("host"), row.getInt("port")))
                .list());
    }

    /** Whether it was not there before. */
    public boolean add(FeedHost host, String by, Instant at) {
        return database.sql("""
                                insert into reports.feed_host (host, port, added_by, added_at)
                                values (:host, :port, :by, :at) on conflict do nothing""")
                        .param("host", host.name())
                        .param("port", host.port())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public boolean remove(FeedHost host) {
        return database.sql("delete from reports.feed_host where host = :host and port = :port")
                        .param("host", host.name())
                        .param("port", host.port())
                        .update()
                > 0;
    }
}
