package dev.banyan.reports;

import dev.banyan.responsibility.Assignment;
import java.util.Optional;

/** Knows what has to happen elsewhere before a unit's share may be closed (办结前置条件); whatever offers one as a bean is asked. */
public interface ClosingGuard {
    /** What stands against closing it now; empty if nothing does. */
    Optional<Hindrance> against(Assignment duty);

    /**
     * Something that has to happen first (前置事项).
     *
     * @param key message key of what it is
     * @param path page on which it happens
     */
    record Hindrance(String key, String path) {}
}
