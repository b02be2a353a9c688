package dev.banyan.reports.rules;

import dev.banyan.reports.FeedHost;
import dev.banyan.reports.FeedRun.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where Banyan may connect to (外联许可): hosts that an administrator listed, and nothing inside unless its port is listed too. */
public final class Admission {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]*");

    private Admission() {}

    /**
     * Why not; empty if it may.
     *
     * @param addresses all that the name of the host stands for: one bad one spoils the name
     */
    public static Optional<Failure> refusal(Set<FeedHost> listed, String host, int port, List<byte[]> addresses) {
        String name = name(host);
        boolean named = listed.contains(new FeedHost(name, port));
        if (!named && !listed.contains(new FeedHost(name, FeedHost.ANY_PORT))) {
            return Optional.of(Failure.HOST_NOT_LISTED);
        }
        boolean reachable = addresses.stream().map(AddressKind::of).allMatch(kind -> switch (kind) {
            case PUBLIC -> true;
            case INSIDE -> named;
            case NEVER -> false;
        });
        return reachable ? Optional.empty() : Optional.of(Failure.ADDRESS_NOT_PUBLIC);
    }

    /** A host as it is listed: lower case, without brackets and without a dot at the end. */
    public static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether a name, made so by {@link #name}, is one of a host or an address. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
