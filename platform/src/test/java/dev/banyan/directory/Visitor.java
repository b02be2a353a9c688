package dev.banyan.directory;

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

/** Someone with a browser, without its script: keeps cookies, sends forms with their token, follows no redirect. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

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

    /** Fetches the page of a form and sends the form with the page's token. */
    public HttpResponse<String> submit(String page, String action, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(token(page));
        return send(form(action, all.toArray(String[]::new)).header("Referer", address + page));
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
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    public HttpResponse<String> post(String action, String... fields) {
        return send(form(action, fields));
    }

    private HttpRequest.Builder form(String action, String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    }

    public Visitor signIn(String name, String password) {
        submit("/sign-in", "/sign-in", "name", name, "password", password);
        return this;
    }

    /** Where an answer leads, without the address; empty if nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
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
