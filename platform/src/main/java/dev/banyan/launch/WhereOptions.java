package dev.banyan.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where Banyan keeps its data (数据位置): in a directory of this machine, or on a database server of the city. */
final class WhereOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory for Banyan's own database (default: ~/.banyan, for the demo city ~/.banyan/demo).")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "Uses an outside PostgreSQL instead: postgresql://USER:PASSWORD@HOST:PORT/NAME; user and password"
                            + " may come from BANYAN_DATABASE_USER and BANYAN_DATABASE_PASSWORD.")
    private @Nullable String databaseUrl;

    Path dataOr(String folderInHome) {
        return (data == null ? Path.of(System.getProperty("user.home")).resolve(folderInHome) : data)
                .toAbsolutePath()
                .normalize();
    }

    Optional<DatabaseAddress> outside() {
        return Optional.ofNullable(databaseUrl).map(url -> DatabaseAddress.parse(url, System.getenv()));
    }
}
