package dev.banyan.reports.sources;

import dev.banyan.archive.FileHash;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.FeedSource;
import dev.banyan.reports.rules.ReadingAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
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
    private final FeedLimits limits;

    WebSource(NamedHosts hosts, FeedLimits limits) {
        this.hosts = hosts;
        this.limits = limits;
    }

    Answer fetch(FeedSource.Web source, Mapping mapping, String secret) {
        URI address = URI.create(source.address().replace(FeedSource.SECRET, encoded(secret)));
        return switch (hosts.find(address.getHost(), port(address))) {
            case NamedHosts.Unreachable(Answer.Failed failed) -> failed;
            case NamedHosts.Pinned(InetAddress pinned) -> {
                try (var client = client(address.getHost(), pinned)) {
                    yield fetch(client, address, source, mapping, secret);
                } catch (IOException closing) {
                    yield new Answer.Failed(
                            Failure.UNREACHABLE, closing.getClass().getSimpleName());
                }
            }
        };
    }

    private Answer fetch(
            CloseableHttpClient client, URI address, FeedSource.Web source, Mapping mapping, String secret) {
        URI next = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            switch (get(client, next, source, secret)) {
                case Body(byte[] bytes) -> {
                    return read(bytes, source.format(), mapping);
                }
                case Moved(String to) -> {
                    var target = resolved(next, to);
                    if (target == null || !sameService(address, target)) {
                        return new Answer.Failed(Failure.LEADS_ELSEWHERE, target == null ? "" : withoutQuery(target));
                    }
                    next = target;
                }
                case Without(Answer.Failed failed) -> {
                    return failed;
                }
            }
        }
        return new Answer.Failed(Failure.LEADS_ELSEWHERE, "> " + MOST_REDIRECTS);
    }

    private sealed interface Got {}

    private record Body(byte[] bytes) implements Got {}

    private record Moved(String to) implements Got {}

    private record Without(Answer.Failed failed) implements Got {}

    private Got get(CloseableHttpClient client, URI address, FeedSource.Web source, String secret) {
        var request = new HttpGet(address);
        request.setHeader("Accept", source.format() == FeedSource.Format.JSON ? "application/json" : "text/csv");
        source.header().ifPresent(it -> request.setHeader(it.name(), it.value().replace(FeedSource.SECRET, secret)));
        // A source that drips keeps every single wait short; only the whole is bounded by this.
        var late = new AtomicBoolean();
        var alarm = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    request.abort();
                },
                CompletableFuture.delayedExecutor(limits.total().toMillis(), TimeUnit.MILLISECONDS));
        try {
            return client.execute(request, response -> take(response, request));
        } catch (Enough enough) {
            return enough.got;
        } catch (SocketTimeoutException e) {
            return new Without(new Answer.Failed(Failure.TIMED_OUT, ""));
        } catch (IOException e) {
            return new Without(new Answer.Failed(
                    late.get() ? Failure.TIMED_OUT : Failure.UNREACHABLE,
                    late.get() ? "" : e.getClass().getSimpleName()));
        } finally {
            alarm.cancel(false);
        }
    }

    private Got take(ClassicHttpResponse response, HttpGet request) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400 && response.getFirstHeader("Location") != null) {
            throw enough(request, new Moved(response.getFirstHeader("Location").getValue()));
        }
        if (status != 200) {
            Failure failure = status == 429 || status == 503
                    ? Failure.TOO_BUSY
                    : status >= 500 ? Failure.SERVER_FAILED : Failure.REFUSED;
            throw enough(request, new Without(new Answer.Failed(failure, "HTTP " + status)));
        }
        if (response.getEntity() == null) {
            return new Body(new byte[0]);
        }
        InputStream content = response.getEntity().getContent();
        byte[] bytes = content.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw enough(request, new Without(new Answer.Failed(Failure.TOO_LARGE, "> " + limits.bytes())));
        }
        return new Body(bytes);
    }

    /** Ends a call with what is known: closed in the ordinary way, the rest of the answer would be read, however long. */
    private static Enough enough(HttpGet request, Got got) {
        request.abort();
        return new Enough(got);
    }

    private static final class Enough extends IOException {
        private final transient Got got;

        Enough(Got got) {
            this.got = got;
        }
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

    private CloseableHttpClient client(String host, InetAddress pinned) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OneAddress(host, pinned))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Banyan")
                .build();
    }

    /** Knows one host and the address found for it before. */
    private record OneAddress(String host, InetAddress address) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            if (!name.equalsIgnoreCase(host)) {
                throw new UnknownHostException(name);
            }
            return new InetAddress[] {address};
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
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
