package dev.banyan.outside;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.outside.store.Hosts;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the machines that Banyan may connect to (登记外联主机); there are no others. */
@Component
@Needs(Permission.MANAGE_FEEDS)
public class ListHosts {
    private final Hosts hosts;
    private final Journal journal;
    private final Clock clock;

    ListHosts(Hosts hosts, Journal journal, Clock clock) {
        this.hosts = hosts;
        this.journal = journal;
        this.clock = clock;
    }

    public Set<OutsideHost> listed() {
        return hosts.listed();
    }

    /** False if that is no name or address of a host, or no port. */
    @Transactional
    public boolean add(Actor actor, String host, int port) {
        String name = OutsideHost.name(host);
        if (!OutsideHost.isName(name) || port < 0 || port > 65_535) {
            return false;
        }
        var added = new OutsideHost(name, port);
        if (hosts.add(added, actor.displayName(), clock.instant())) {
            record(actor, "FeedHostListed", added);
        }
        return true;
    }

    @Transactional
    public void remove(Actor actor, OutsideHost host) {
        if (hosts.remove(host)) {
            record(actor, "FeedHostRemoved", host);
        }
    }

    private void record(Actor actor, String act, OutsideHost host) {
        journal.record(new Deed(actor.displayName(), act, "feed-host", host.name() + ":" + host.port()));
    }
}
