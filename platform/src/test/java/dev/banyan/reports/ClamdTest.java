package dev.banyan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a file is shown to a scanner, and what its answers mean. */
class ClamdTest {
    private static final byte[] FILE = "a harmless file".getBytes(StandardCharsets.UTF_8);

    /** A scanner that takes one file and gives one answer; an empty one hangs up without a word. */
    private static final class Scanner implements AutoCloseable {
        private final ServerSocket socket;
        private final CompletableFuture<String> seen = new CompletableFuture<>();

        Scanner(String answer) throws IOException {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private void serve(String answer) {
            try (var client = socket.accept()) {
                var in = new DataInputStream(client.getInputStream());
                var content = new ByteArrayOutputStream();
                content.write(in.readNBytes("zINSTREAM\0".length()));
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                seen.complete(content.toString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                seen.completeExceptionally(e);
            }
        }

        VirusScan.Answer scan() {
            return new Clamd("127.0.0.1", socket.getLocalPort(), Duration.ofSeconds(20)).scan(FILE);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void the_whole_file_goes_out_and_a_clean_one_comes_back_as_clean() throws Exception {
        try (var scanner = new Scanner("stream: OK\0")) {
            assertThat(scanner.scan()).isEqualTo(new VirusScan.Clean());
            assertThat(scanner.seen.get()).isEqualTo("zINSTREAM\0a harmless file");
        }
    }

    @Test
    void a_virus_is_named() throws Exception {
        try (var scanner = new Scanner("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertThat(scanner.scan()).isEqualTo(new VirusScan.Infected("Win.Test.EICAR_HDB-1"));
        }
    }

    @Test
    void whatever_else_it_says_is_no_answer() throws Exception {
        try (var scanner = new Scanner("INSTREAM size limit exceeded. ERROR\0")) {
            assertThat(scanner.scan()).isEqualTo(new VirusScan.NoAnswer("INSTREAM size limit exceeded. ERROR"));
        }
        try (var scanner = new Scanner("")) {
            assertThat(scanner.scan()).isEqualTo(new VirusScan.NoAnswer(""));
        }
    }

    @Test
    void a_scanner_that_is_not_there_gives_no_answer() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(new Clamd("127.0.0.1", free, Duration.ofSeconds(20)).scan(FILE))
                .isInstanceOf(VirusScan.NoAnswer.class);
    }

    @Test
    void a_scanner_that_takes_the_file_and_stays_silent_gives_no_answer() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Clamd("127.0.0.1", silent.getLocalPort(), Duration.ofMillis(200)).scan(FILE))
                    .isInstanceOf(VirusScan.NoAnswer.class);
        }
    }
}
