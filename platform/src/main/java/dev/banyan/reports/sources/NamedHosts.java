package dev.banyan.reports.sources;

import dev.banyan.reports.FeedHost;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.rules.Admission;
import dev.banyan.reports.store.FeedHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the address of a host once and only if it may be reached (地址解析与固定); connections go to that very address. */
@Component
public class NamedHosts {
    private final FeedHosts hosts;
    private final Names names;

    @org.springframework.beans.factory.annotation.Autowired
    NamedHosts(FeedHosts hosts) {
        this(hosts, InetAddress::getAllByName);
    }

    NamedHosts(FeedHosts hosts, Names names) {
        this.hosts = hosts;
        this.names = names;
    }

    /** Asks for all addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    sealed interface Found {}

    record Pinned(InetAddress address) implements Found {}

    record Unreachable(Answer.Failed failure) implements Found {}

    Found find(String host, int port) {
        Set<FeedHost> listed = hosts.listed();
        String name = Admission.name(host);
        // Not even asked for, so that nobody learns from names that Banyan would look up.
        if (!listed.contains(new FeedHost(name, port)) && !listed.contains(new FeedHost(name, FeedHost.ANY_PORT))) {
            return new Unreachable(new Answer.Failed(Failure.HOST_NOT_LISTED, name + ":" + port));
        }
        try {
            InetAddress[] addresses = names.of(name);
            List<byte[]> bytes =
                    Stream.of(addresses).map(InetAddress::getAddress).toList();
            return Admission.refusal(listed, name, port, bytes)
                    .<Found>map(failure -> new Unreachable(new Answer.Failed(failure, name + ":" + port)))
                    .orElseGet(() -> new Pinned(addresses[0]));
        } catch (UnknownHostException e) {
            return new Unreachable(new Answer.Failed(Failure.NAME_UNKNOWN, name));
        }
    }
}
