package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;

/** A program of another system (负载客户端) that writes one request after another over one connection. */
final class LoadClient implements AutoCloseable {
    private final LoadConnection connection;
    private final String secret;

    LoadClient(int port, String secret) {
        connection = new LoadConnection(port);
        this.secret = secret;
    }

    /** @param etag as it stands in the header */
    record Answer(int status, Optional<String> etag, byte[] body) {}

    /** @param seen the ETag that {@code If-Match} names */
    Answer post(String path, String key, String seen, byte[] body) throws IOException {
        byte[] head = ("POST /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                        + "\r\nAuthorization: Bearer " + secret + "\r\nIdempotency-Key: " + key + "\r\nIf-Match: "
                        + seen
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        connection.send(head, body);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(connection.line().split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        connection.headers(headers::put);
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = connection.in().readNBytes(length);
        if (body.length < length) {
            throw new IOException("the answer broke off");
        }
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Answer(status, Optional.ofNullable(headers.get("etag")), body);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
