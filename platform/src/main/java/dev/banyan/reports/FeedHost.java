package dev.banyan.reports;

/**
 * A machine that feeds may connect to (允许外联的主机).
 *
 * @param name of the host in lower case, or its address
 * @param port the only one; {@link #ANY_PORT} for any, but then of public addresses only
 */
public record FeedHost(String name, int port) {
    public static final int ANY_PORT = 0;
}
