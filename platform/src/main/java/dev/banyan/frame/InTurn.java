package dev.banyan.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests are answered in the order they came (先来先办): a connection whose next request is there at once would otherwise keep
 * its thread while others wait. Who has waited long enough goes anyway, so that slow requests hold nobody up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InTurn extends OncePerRequestFilter {
    static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_MILLIS = 100;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean inTurn = waited();
        try {
            chain.doFilter(request, response);
        } finally {
            if (inTurn) {
                turns.release();
            }
        }
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
