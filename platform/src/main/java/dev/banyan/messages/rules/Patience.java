package dev.banyan.messages.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a failed sending is tried again (重试间隔): always the same steps, so that a person can reckon. */
public final class Patience {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12));

    private Patience() {}

    /** @param attempt 1 for the first; empty when it is enough */
    public static Optional<Duration> after(int attempt) {
        return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
    }
}
