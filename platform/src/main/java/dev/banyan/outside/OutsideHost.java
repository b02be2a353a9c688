package dev.banyan.outside;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A machine that Banyan may connect to (允许外联的主机).
 *
 * @param name of the host in lower case, or its address
 * @param port the only one; {@link #ANY_PORT} for any, but then of public addresses only
 */
public record OutsideHost(String name, int port) {
    public static final int ANY_PORT = 0;

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]*");

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
