package dev.banyan.outside.store;

import dev.banyan.outside.OutsideHost;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Machines that Banyan may connect to. */
@Component
public class Hosts {
    private final JdbcClient database;

    public Hosts(JdbcClient database) {
        this.database = database;
    }

    /** By name and port. */
    public Set<OutsideHost> listed() {
        return new LinkedHashSet<>(database.sql("select host, port from outside.host order by host, port")
                .query((row, at) -> new OutsideHost(row.getString("host"), row.getInt("port")))
                .list());
    }

    /** Whether it was not there before. */
    public boolean add(OutsideHost host, String by, Instant at) {
        return database.sql("""
                                insert into outside.host (host, port, added_by, added_at)
                                values (:host, :port, :by, :at) on conflict do nothing""")
                        .param("host", host.name())
                        .param("port", host.port())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public boolean remove(OutsideHost host) {
        return database.sql("delete from outside.host where host = :host and port = :port")
                        .param("host", host.name())
                        .param("port", host.port())
                        .update()
                > 0;
    }
}
