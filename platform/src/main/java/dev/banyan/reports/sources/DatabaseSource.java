package dev.banyan.reports.sources;

import dev.banyan.archive.FileHash;
import dev.banyan.outside.CallLimits;
import dev.banyan.outside.NamedHosts;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.FeedSource;
import dev.banyan.reports.rules.ReadingAnswer;
import dev.banyan.reports.rules.ReadingQuery;
import dev.banyan.reports.store.ForeignDatabases;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks a database of others its one query (数据库查询). */
@Component
public class DatabaseSource {
    private final NamedHosts hosts;
    private final ForeignDatabases databases;
    private final CallLimits limits;

    DatabaseSource(NamedHosts hosts, ForeignDatabases databases, CallLimits limits) {
        this.hosts = hosts;
        this.databases = databases;
        this.limits = limits;
    }

    Answer fetch(FeedSource.Database source, Mapping mapping, String password) {
        if (!ReadingQuery.is(source.query())) {
            return new Answer.Failed(Failure.NOT_READ_ONLY, "");
        }
        return switch (hosts.find(source.host(), source.port())) {
            case NamedHosts.Unreachable found -> Answer.Failed.noWay(found);
            case NamedHosts.Pinned(InetAddress pinned) ->
                switch (databases.ask(source, pinned, password, limits.silence(), ReadingAnswer.MOST_ROWS)) {
                    case ForeignDatabases.Rows(List<List<String>> rows) -> read(rows, mapping);
                    case ForeignDatabases.TooManyRows() ->
                        new Answer.Failed(Failure.TOO_LARGE, "> " + ReadingAnswer.MOST_ROWS);
                    case ForeignDatabases.Failed(String state) ->
                        new Answer.Failed(failure(state), "SQLSTATE " + state);
                };
        };
    }

    private Answer read(List<List<String>> rows, Mapping mapping) {
        byte[] bytes = rows.stream()
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        if (bytes.length > limits.bytes()) {
            return new Answer.Failed(Failure.TOO_LARGE, "> " + limits.bytes());
        }
        return switch (ReadingAnswer.table(rows, mapping)) {
            case ReadingAnswer.Readings readings ->
                new Answer.Read(readings.readings(), FileHash.of(bytes), bytes.length);
            case ReadingAnswer.Unreadable(String what) -> new Answer.Failed(Failure.UNREADABLE, what);
        };
    }

    private static Failure failure(String state) {
        return switch (state) {
            case "57014" -> Failure.TIMED_OUT;
            case "25006" -> Failure.NOT_READ_ONLY;
            case "53300", "57P03" -> Failure.TOO_BUSY;
            case "28P01", "28000" -> Failure.REFUSED;
            default -> state.startsWith("08") ? Failure.UNREACHABLE : Failure.QUERY_FAILED;
        };
    }
}
