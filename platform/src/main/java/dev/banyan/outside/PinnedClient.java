package dev.banyan.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls one host (外联调用): at the address that was found for it and at no other, bounded in time and size. It follows nothing and
 * tries nothing again; that is for the caller to judge.
 */
public final class PinnedClient implements AutoCloseable {
    private final CloseableHttpClient client;
    private final CallLimits limits;

    public PinnedClient(String host, InetAddress pinned, CallLimits limits) {
        this.client = client(host, pinned, limits);
        this.limits = limits;
    }

    public sealed interface Reply {}

    /** It answered with a status from 200 to 299. */
    public record Answered(int status, byte[] body) implements Reply {}

    /** It says that what was asked for is elsewhere. */
    public record Moved(String to) implements Reply {}

    public record Refused(int status) implements Reply {}

    public record TooLarge() implements Reply {}

    public record TimedOut() implements Reply {}

    /** @param what kind of failure, without anything that was sent */
    public record Broken(String what) implements Reply {}

    public Reply call(HttpUriRequestBase request) {
        // A host that drips keeps every single wait short; only the whole is bounded by this.
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
            return enough.reply;
        } catch (SocketTimeoutException e) {
            return new TimedOut();
        } catch (IOException e) {
            return late.get() ? new TimedOut() : new Broken(e.getClass().getSimpleName());
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }

    private Reply take(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400 && response.getFirstHeader("Location") != null) {
            throw enough(request, new Moved(response.getFirstHeader("Location").getValue()));
        }
        if (status < 200 || status >= 300) {
            throw enough(request, new Refused(status));
        }
        if (response.getEntity() == null) {
            return new Answered(status, new byte[0]);
        }
        byte[] bytes = response.getEntity().getContent().readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw enough(request, new TooLarge());
        }
        return new Answered(status, bytes);
    }

    /** Ends a call with what is known: closed in the ordinary way, the rest of the answer would be read, however long. */
    private static Enough enough(HttpUriRequestBase request, Reply reply) {
        request.abort();
        return new Enough(reply);
    }

    private static final class Enough extends IOException {
        private final transient Reply reply;

        Enough(Reply reply) {
            this.reply = reply;
        }
    }

    private static CloseableHttpClient client(String host, InetAddress pinned, CallLimits limits) {
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
}
