package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Someone with a browser, without its script: keeps cookies, sends forms with their token, follows no redirect. */
public final class Visitor {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /** @param address address of the application without a slash at the end */
    public Visitor(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /**
     * Fetches the page of a form and sends the form with the page's token.
     *
     * @param fields of the form {@code name=value}
     */
    public HttpResponse<String> submit(String page, String action, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("_csrf=" + token(page));
        return post(action, all.toArray(String[]::new));
    }

    /** Fetches the page of a form and sends a file in the form's field with the page's token. */
    public HttpResponse<String> upload(String page, String action, String field, String content) {
        String part = "--banyan-part\r\nContent-Disposition: form-data; name=\"";
        String body = part + "_csrf\"\r\n\r\n" + token(page) + "\r\n" + part + field
                + "\"; filename=\"table.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--banyan-part--\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "multipart/form-data; boundary=banyan-part")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String token(String page) {
        return field(get(page).body(), "_csrf");
    }

    public HttpResponse<String> post(String action, String... fields) {
        String form = Stream.of(fields)
                .map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public Visitor signIn(String name, String password) {
        submit("/sign-in", "/sign-in", "name=" + name, "password=" + password);
        return this;
    }

    /** Where an answer leads, without the address; empty if nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    /** What the group of a pattern is where it first stands on a page. */
    public static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** What the first field of a name holds. */
    public static String field(String page, String name) {
        return first(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    /** A file as it comes. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
