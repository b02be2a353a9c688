package dev.banyan.reports;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A virus scanner that speaks the protocol of clamd (clamd 扫描服务): the file goes out in one stream, one line comes back. */
final class Clamd implements VirusScan {
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int patience;

    /** @param patience for connecting, and for each wait for an answer */
    Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Answer scan(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(content.length);
            out.write(content);
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return understood(
                    new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        } catch (IOException failure) {
            return new NoAnswer(failure.toString());
        }
    }

    private static Answer understood(String answer) {
        if (answer.equals("stream: OK")) {
            return new Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return new NoAnswer(answer);
    }
}
