package dev.banyan.outside;

import dev.banyan.directory.OpenToAll;
import dev.banyan.outside.rules.Admission;
import dev.banyan.outside.store.Hosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the address of a host once and only if it may be reached (地址解析与固定); connections go to that very address. */
@Component
@OpenToAll(reason = "rooms ask it within their own use cases; it tells where a listed host is")
public class NamedHosts {
    private final Hosts hosts;
    private final Names names;

    @org.springframework.beans.factory.annotation.Autowired
    NamedHosts(Hosts hosts) {
        this(hosts, InetAddress::getAllByName);
    }

    public NamedHosts(Hosts hosts, Names names) {
        this.hosts = hosts;
        this.names = names;
    }

    /** Asks for all addresses of a name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** Why there is no way to a host (不能外联的原因). */
    public enum NoWay {
        HOST_NOT_LISTED,
        ADDRESS_NOT_PUBLIC,
        NAME_UNKNOWN
    }

    public sealed interface Found {}

    /** @param address the one to connect to */
    public record Pinned(InetAddress address) implements Found {}

    /** @param detail the host, for who has to list it */
    public record Unreachable(NoWay why, String detail) implements Found {}

    public Found find(String host, int port) {
        Set<OutsideHost> listed = hosts.listed();
        String name = OutsideHost.name(host);
        // Not even asked for, so that nobody learns from names that Banyan would look up.
        if (!listed.contains(new OutsideHost(name, port))
                && !listed.contains(new OutsideHost(name, OutsideHost.ANY_PORT))) {
            return new Unreachable(NoWay.HOST_NOT_LISTED, name + ":" + port);
        }
        try {
            InetAddress[] addresses = names.of(name);
            List<byte[]> bytes =
                    Stream.of(addresses).map(InetAddress::getAddress).toList();
            return Admission.refusal(listed, name, port, bytes)
                    .<Found>map(why -> new Unreachable(why, name + ":" + port))
                    .orElseGet(() -> new Pinned(addresses[0]));
        } catch (UnknownHostException e) {
            return new Unreachable(NoWay.NAME_UNKNOWN, name);
        }
    }
}
