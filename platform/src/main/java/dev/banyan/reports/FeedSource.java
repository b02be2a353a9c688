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
}
