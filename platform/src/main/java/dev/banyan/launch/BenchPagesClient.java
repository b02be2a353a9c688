package dev.banyan.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;

/** A reader (读者) who asks for one page after another over one connection. */
final class BenchPagesClient implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final String OK = "200";
    private static final int HEXADECIMAL = 16;

    private final LoadConnection connection;
    private final byte[] rest;
    private final byte[] buffer = new byte[BUFFER];

    /** @param proof the header that says who asks */
    BenchPagesClient(int port, String proof) {
        connection = new LoadConnection(port);
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
        connection.send(("GET " + path).getBytes(ISO_8859_1), rest);
        String status = connection.line();
        var headers = new HashMap<String, String>();
        connection.headers(headers::put);
        if (!status.startsWith(OK, "HTTP/1.1 ".length())) {
            throw new IOException(path + ": " + status);
        }
        int all = 0;
        if (headers.containsKey("transfer-encoding")) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                all += take(chunk, into);
                connection.line();
            }
            connection.line();
        } else {
            all = take(Integer.parseInt(headers.getOrDefault("content-length", "0")), into);
        }
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return all;
    }

    private int take(int bytes, OutputStream into) throws IOException {
        for (int left = bytes; left > 0; ) {
            int read = connection.in().read(buffer, 0, Math.min(left, BUFFER));
            if (read < 0) {
                throw new IOException("the connection ended within an answer");
            }
            into.write(buffer, 0, read);
            left -= read;
        }
        return bytes;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(connection.line(), HEXADECIMAL);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
