package dev.banyan.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down who tries many accounts or invitation codes from one address (同址限次): 100 failures within 15 minutes close it for the rest. */
public final class AddressLimit {
    static final int FAILURES = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    public AddressLimit(Clock clock) {
        this.clock = clock;
    }

    private record Window(Instant end, int failures) {}

    public synchronized boolean exceeded(String address) {
        return current(address).failures() >= FAILURES;
    }

    public synchronized void failed(String address) {
        Window window = current(address);
        windows.put(address, new Window(window.end(), window.failures() + 1));
    }

    private Window current(String address) {
        Instant now = clock.instant();
        Window window = windows.get(address);
        return window != null && now.isBefore(window.end()) ? window : new Window(now.plus(WINDOW), 0);
    }
}
