package dev.banyan.supervision.sources;

import dev.banyan.paperwork.PaperFormat;
import dev.banyan.supervision.Seal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a seal service over HTTP (印章接口): the file goes in by one POST, the sealed file comes back. The service is the operator's choice; it is
 * asked once, follows no redirect, and is bounded in time and size.
 */
final class SealService implements Seal {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final URI address;
    private final String key;
    private final Duration timeout;
    private final HttpClient client;

    /** @param key goes with each request as a bearer token; empty for none */
    SealService(URI address, String key, Duration timeout) {
        this.address = address;
        this.key = key;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(THREADS)
                .build();
    }

    @Override
    public Answer set(Request request) {
        var asked = client.sendAsync(http(request), HttpResponse.BodyHandlers.ofInputStream());
        var answer = asked.thenApplyAsync(response -> read(response, request.format()), THREADS);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop(asked, answer);
            return silent();
        } catch (ExecutionException e) {
            boolean reached = e.getCause() instanceof HttpTimeoutException
                    && !(e.getCause() instanceof HttpConnectTimeoutException);
            return reached ? silent() : new Failed("连接失败");
        } catch (InterruptedException e) {
            stop(asked, answer);
            Thread.currentThread().interrupt();
            return new Failed("已中断");
        }
    }

    private Failed silent() {
        return new Failed("超过 " + timeout.toSeconds() + " 秒没有答复");
    }

    private static void stop(CompletableFuture<HttpResponse<InputStream>> asked, CompletableFuture<Answer> answer) {
        answer.cancel(true);
        asked.cancel(true);
        if (asked.isDone() && !asked.isCompletedExceptionally()) {
            try {
                asked.join().body().close();
            } catch (IOException e) {
                // It is given up anyway.
            }
        }
    }

    private HttpRequest http(Request request) {
        var place = request.place();
        var http = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", request.format().mediaType())
                .header("Accept", request.format().mediaType())
                .header("Paper-Number", URLEncoder.encode(request.number(), StandardCharsets.UTF_8))
                .header("Seal-Page", String.valueOf(place.page()))
                .header("Seal-X", "%.2f".formatted(place.x()))
                .header("Seal-Y", "%.2f".formatted(place.y()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.content()));
        if (!key.isEmpty()) {
            http.header("Authorization", "Bearer " + key);
        }
        return http.build();
    }

    private static Answer read(HttpResponse<InputStream> response, PaperFormat format) {
        try (var body = response.body()) {
            if (response.statusCode() != 200) {
                return new Failed("HTTP " + response.statusCode());
            }
            byte[] content = body.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES
                    ? new Failed("答复超过 " + MOST_BYTES / 1024 / 1024 + " MB")
                    : isOf(format, content) ? new Sealed(content) : new Failed("答复不是 " + format);
        } catch (IOException e) {
            return new Failed("答复中断");
        }
    }

    private static boolean isOf(PaperFormat format, byte[] content) {
        var begin = switch (format) {
            case PDF -> "%PDF-";
            case OFD, DOCX -> "PK\u0003\u0004";
        };
        return content.length > begin.length()
                && new String(content, 0, begin.length(), StandardCharsets.ISO_8859_1).equals(begin);
    }
}
