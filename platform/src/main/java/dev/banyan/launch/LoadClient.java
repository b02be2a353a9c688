package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program of another system (负载客户端) that writes one request after another over one connection, with so little work of its
 * own that the processors are left to what is measured.
 */
final class LoadClient implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final int port;
    private final String secret;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    LoadClient(int port, String secret) {
        this.port = port;
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
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        Socket connected = socket == null ? connect() : socket;
        connected.getOutputStream().write(request);
        return answer();
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(connected.getInputStream());
        socket = connected;
        return connected;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Optional<String> etag = Optional.empty();
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> etag = Optional.of(value);
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> last = value.equals("close");
                default -> {}
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the answer broke off");
        }
        if (last) {
            close();
        }
        return new Answer(status, etag, body);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        if (next < 0) {
            throw new IOException("the connection ended within an answer");
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
