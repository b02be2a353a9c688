package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page after another over a connection that stays open as long as the server wants it to (长连接), with so little
 * work of its own that the processors are left to what is measured.
 */
final class BenchPagesClient implements AutoCloseable {
    private static final int PATIENCE = 60_000;
    private static final int BUFFER = 1 << 16;
    private static final int CHUNKED = -1;
    private static final int OK = 200;
    private static final int HEXADECIMAL = 16;

    private final int port;
    private final byte[] rest;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    /** @param proof the header that says who asks */
    BenchPagesClient(int port, String proof) {
        this.port = port;
        rest = (" HTTP/1.1\r\nHost: localhost\r\n" + proof + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    /** Reads a page and forgets it; answers how long it was, in bytes. */
    int get(String path) throws IOException {
        return read(path, OutputStream.nullOutputStream());
    }

    String text(String path) throws IOException {
        var all = new ByteArrayOutputStream();
        read(path, all);
        return all.toString(UTF_8);
    }

    private int read(String path, OutputStream into) throws IOException {
        var head = asked(path, socket == null ? connect() : socket);
        int all = 0;
        if (head.length() == CHUNKED) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                all += take(chunk, into);
                line();
            }
            line();
        } else {
            all = take(head.length(), into);
        }
        if (head.last()) {
            close();
        }
        return all;
    }

    private int take(int bytes, OutputStream into) throws IOException {
        for (int left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, BUFFER));
            if (read < 0) {
                throw new IOException("the connection ended within an answer");
            }
            into.write(buffer, 0, read);
            left -= read;
        }
        return bytes;
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(connected.getInputStream(), BUFFER);
        socket = connected;
        return connected;
    }

    /**
     * What stands above an answer.
     *
     * @param length how many bytes follow
     * @param last whether the server ends the connection with it
     */
    private record Head(int length, boolean last) {}

    private Head asked(String path, Socket connected) throws IOException {
        byte[] first = ("GET " + path).getBytes(ISO_8859_1);
        var request = new byte[first.length + rest.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(rest, 0, request, first.length, rest.length);
        connected.getOutputStream().write(request);
        String status = line();
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" ->
                    length = Integer.parseInt(header.substring(colon + 1).strip());
                case "transfer-encoding" -> length = CHUNKED;
                case "connection" -> last |= header.endsWith("close");
                default -> {}
            }
        }
        if (!status.startsWith(Integer.toString(OK), "HTTP/1.1 ".length())) {
            throw new IOException(path + ": " + status);
        }
        return new Head(length, last);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
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
