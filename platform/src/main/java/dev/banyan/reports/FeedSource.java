package dev.banyan.reports;

import java.util.Optional;

/** Where a feed gets its figures from (数据来源). A secret is never part of it: {@code {secret}} stands where it belongs. */
public sealed interface FeedSource {
    /** What stands for the secret in an address or a header. */
    String SECRET = "{secret}";

    /** A service that answers a GET (接口拉取). */
    record Web(String address, Format format, Optional<Header> header) implements FeedSource {}

    enum Format {
        JSON,
        CSV
    }

    /** @param value may hold {@link #SECRET} */
    record Header(String name, String value) {}

    /** A PostgreSQL database that is asked one reading query (数据库查询); its password is the feed's secret. */
    record Database(String host, int port, String name, String user, String query) implements FeedSource {}

    /** Another system brings the figures (接口推送). */
    record Pushed() implements FeedSource {}

    /** Files are put into a folder of this name (文件夹投放), below the one the operator set. */
    record Folder(String name) implements FeedSource {}

    /** Whether Banyan itself fetches. */
    default boolean fetched() {
        return !(this instanceof Pushed);
    }

    /** Whether it cannot be asked without a secret. */
    default boolean wantsSecret() {
        return this instanceof Web(String address, Format _, Optional<Header> header)
                && (address.contains(SECRET)
                        || header.filter(it -> it.value().contains(SECRET)).isPresent());
    }

    /** Whether another source is the same machine asked by the same name, so that a secret kept for one may go to it. */
    default boolean sameService(FeedSource other) {
        return switch (this) {
            case Web(String address, Format _, Optional<Header> _) ->
                other instanceof Web web && service(address).equals(service(web.address()));
            case Database(String host, int port, String _, String user, String _) ->
                other instanceof Database database
                        && database.host().equals(host)
                        && database.port() == port
                        && database.user().equals(user);
            case Pushed() -> other instanceof Pushed;
            case Folder(String name) ->
                other instanceof Folder folder && folder.name().equals(name);
        };
    }

    private static String service(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? address : address.substring(0, path);
    }
}
