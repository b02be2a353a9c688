package dev.banyan.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the server that is measured (压测连接), on this machine, open as long as the server wants it to be; with so little
 * work of its own that the processors are left to what is measured.
 */
final class LoadConnection implements AutoCloseable {
    private static final int PATIENCE = 60_000;
    private static final int BUFFER = 1 << 16;

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    LoadConnection(int port) {
        this.port = port;
    }

    /** Sends a request, over a new connection if the last one has ended. */
    void send(byte[] head, byte[] body) throws IOException {
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        Socket connected = socket == null ? connect() : socket;
        connected.getOutputStream().write(request);
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(connected.getInputStream(), BUFFER);
        socket = connected;
        return connected;
    }

    /** What follows the lines that were read. */
    InputStream in() {
        return in;
    }

    /** Reads the headers of an answer, their names in small letters. */
    void headers(BiConsumer<String, String> each) throws IOException {
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            each.accept(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
    }

    String line() throws IOException {
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
