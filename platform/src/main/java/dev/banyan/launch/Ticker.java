package dev.banyan.launch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says every ten seconds that work goes on (进度提示), so that nobody takes a long command for a dead one. */
final class Ticker implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);

    Ticker(PrintWriter messages, String work) {
        long begun = System.nanoTime();
        Thread.ofVirtual().start(() -> {
            try {
                while (!done.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                    messages.println("  [" + (System.nanoTime() - begun) / 1_000_000_000 + " s] " + work);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        done.countDown();
    }
}
