package dev.banyan.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the interface with its token. */
public final class Program {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    /** @param address address of the application without a slash at the end */
    public Program(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a write with its key and further headers. */
    public HttpResponse<String> write(String method, String path, String key, String body, String... headers) {
        return send(request(path, headers)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Kind of a problem. */
    public static String problem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new AssertionError(answer.statusCode() + " without a problem: " + answer.body());
        }
        return answer.statusCode() + " " + json(answer).get("type").asString().replace("urn:banyan:problem:", "");
    }
}
