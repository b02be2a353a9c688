package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InTurnTest {
    private final InTurn inTurn = new InTurn();
    private final AtomicInteger answered = new AtomicInteger();

    private void ask(Callable<?> answering) throws ServletException, IOException {
        inTurn.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (_, _) -> {
            try {
                answering.call();
            } catch (Exception e) {
                throw new ServletException(e);
            }
        });
    }

    @Test
    void slow_requests_hold_nobody_up() throws Exception {
        var begun = new CountDownLatch(InTurn.AT_ONCE);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < InTurn.AT_ONCE; i++) {
                threads.submit(() -> {
                    ask(() -> {
                        begun.countDown();
                        end.await();
                        return answered.incrementAndGet();
                    });
                    return null;
                });
            }
            begun.await();

            ask(answered::incrementAndGet);

            assertThat(answered).hasValue(1);
            end.countDown();
        }
        assertThat(answered).hasValue(InTurn.AT_ONCE + 1);
    }
}
