package dev.banyan.outside.rules;

import dev.banyan.outside.NamedHosts.NoWay;
import dev.banyan.outside.OutsideHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where Banyan may connect to (外联许可): hosts that an administrator listed, and nothing inside unless its port is listed too. */
public final class Admission {
    private Admission() {}

    /**
     * Why not; empty if it may.
     *
     * @param addresses all that the name of the host stands for: one bad one spoils the name
     */
    public static Optional<NoWay> refusal(Set<OutsideHost> listed, String host, int port, List<byte[]> addresses) {
        String name = OutsideHost.name(host);
        boolean named = listed.contains(new OutsideHost(name, port));
        if (!named && !listed.contains(new OutsideHost(name, OutsideHost.ANY_PORT))) {
            return Optional.of(NoWay.HOST_NOT_LISTED);
        }
        boolean reachable = addresses.stream().map(AddressKind::of).allMatch(kind -> switch (kind) {
            case PUBLIC -> true;
            case INSIDE -> named;
            case NEVER -> false;
        });
        return reachable ? Optional.empty() : Optional.of(NoWay.ADDRESS_NOT_PUBLIC);
    }
}
