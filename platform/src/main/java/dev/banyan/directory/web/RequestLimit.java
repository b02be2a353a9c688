package dev.banyan.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How often a program may ask within a minute (接口限速). */
final class RequestLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int most;
    private final Map<UUID, Window> windows = new HashMap<>();

    RequestLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    private record Window(Instant end, int requests) {}

    /** Counts one request; 0 if it may go on, otherwise how long to wait. */
    synchronized long secondsToWait(UUID program) {
        Instant now = clock.instant();
        Window window = windows.get(program);
        Window next = window != null && now.isBefore(window.end())
                ? new Window(window.end(), window.requests() + 1)
                : new Window(now.plus(WINDOW), 1);
        windows.put(program, next);
        return next.requests() <= most ? 0 : Duration.between(now, next.end()).toSeconds() + 1;
    }
}
