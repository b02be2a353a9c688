package dev.banyan.reports.sources;

import dev.banyan.archive.FileHash;
import dev.banyan.outside.CallLimits;
import dev.banyan.outside.NamedHosts;
import dev.banyan.outside.PinnedClient;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.FeedSource;
import dev.banyan.reports.rules.ReadingAnswer;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches an answer of a service by one GET (接口拉取): to the address found for a listed host and to no other, following
 * redirects only within the same service, bounded in time and size.
 */
@Component
public class WebSource {
    private static final int MOST_REDIRECTS = 3;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final NamedHosts hosts;
    private final CallLimits limits;

    WebSource(NamedHosts hosts, CallLimits limits) {
        this.hosts = hosts;
        this.limits = limits;
    }

    Answer fetch(FeedSource.Web source, Mapping mapping, String secret) {
        URI address = URI.create(source.address().replace(FeedSource.SECRET, encoded(secret)));
        return switch (hosts.find(address.getHost(), port(address))) {
            case NamedHosts.Unreachable found -> Answer.Failed.noWay(found);
            case NamedHosts.Pinned(InetAddress pinned) -> {
                try (var client = new PinnedClient(address.getHost(), pinned, limits)) {
                    yield fetch(client, address, source, mapping, secret);
                }
            }
        };
    }

    private Answer fetch(PinnedClient client, URI address, FeedSource.Web source, Mapping mapping, String secret) {
        URI next = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            switch (client.call(get(next, source, secret))) {
                case PinnedClient.Answered(int status, byte[] bytes) -> {
                    return status == 200
                            ? read(bytes, source.format(), mapping)
                            : new Answer.Failed(Failure.REFUSED, "HTTP " + status);
                }
                case PinnedClient.Moved(String to) -> {
                    var target = resolved(next, to);
                    if (target == null || !sameService(address, target)) {
                        return new Answer.Failed(Failure.LEADS_ELSEWHERE, target == null ? "" : withoutQuery(target));
                    }
                    next = target;
                }
                case PinnedClient.Refused(int status) -> {
                    Failure failure = status == 429 || status == 503
                            ? Failure.TOO_BUSY
                            : status >= 500 ? Failure.SERVER_FAILED : Failure.REFUSED;
                    return new Answer.Failed(failure, "HTTP " + status);
                }
                case PinnedClient.TooLarge() -> {
                    return new Answer.Failed(Failure.TOO_LARGE, "> " + limits.bytes());
                }
                case PinnedClient.TimedOut() -> {
                    return new Answer.Failed(Failure.TIMED_OUT, "");
                }
                case PinnedClient.Broken(String what) -> {
                    return new Answer.Failed(Failure.UNREACHABLE, what);
                }
            }
        }
        return new Answer.Failed(Failure.LEADS_ELSEWHERE, "> " + MOST_REDIRECTS);
    }

    private static HttpGet get(URI address, FeedSource.Web source, String secret) {
        var request = new HttpGet(address);
        request.setHeader("Accept", source.format() == FeedSource.Format.JSON ? "application/json" : "text/csv");
        source.header().ifPresent(it -> request.setHeader(it.name(), it.value().replace(FeedSource.SECRET, secret)));
        return request;
    }

    private Answer read(byte[] bytes, FeedSource.Format format, Mapping mapping) {
        return switch (format) {
            case JSON -> {
                try {
                    yield answer(ReadingAnswer.json(JSON.readValue(bytes, Object.class), mapping), bytes);
                } catch (JacksonException e) {
                    yield new Answer.Failed(
                            Failure.UNREADABLE,
                            e.getLocation() == null
                                    ? "JSON"
                                    : "JSON " + e.getLocation().offsetDescription());
                }
            }
            case CSV -> table(bytes, mapping);
        };
    }

    /** The rows of a table as bytes, CSV or XLSX. */
    static Answer table(byte[] bytes, Mapping mapping) {
        return switch (Spreadsheet.read(bytes, Spreadsheet.Limits.LIST)) {
            case Spreadsheet.Table table ->
                answer(
                        ReadingAnswer.table(
                                table.rows().stream()
                                        .map(Spreadsheet.Row::cells)
                                        .toList(),
                                mapping),
                        bytes);
            case Spreadsheet.Refused refused ->
                new Answer.Failed(
                        Failure.UNREADABLE,
                        refused.reason() + refused.row().map(row -> " " + row).orElse(""));
        };
    }

    private static Answer answer(ReadingAnswer.Outcome outcome, byte[] bytes) {
        return switch (outcome) {
            case ReadingAnswer.Readings readings ->
                new Answer.Read(readings.readings(), FileHash.of(bytes), bytes.length);
            case ReadingAnswer.Unreadable(String what) -> new Answer.Failed(Failure.UNREADABLE, what);
        };
    }

    private static @Nullable URI resolved(URI from, String to) {
        try {
            return from.resolve(to);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean sameService(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && other.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other)
                && other.getRawUserInfo() == null;
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static String withoutQuery(URI address) {
        return address.getHost() == null ? "" : address.getScheme() + "://" + address.getHost();
    }

    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }
}
