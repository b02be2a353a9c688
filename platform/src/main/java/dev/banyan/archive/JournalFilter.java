package dev.banyan.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the journal are wanted (日志筛选); what is empty does not restrict.
 *
 * @param objectKind kind of object
 * @param actor exact name of who did it
 * @param from first moment
 * @param until moment after the last
 */
public record JournalFilter(
        Optional<String> objectKind, Optional<String> actor, Optional<Instant> from, Optional<Instant> until) {
    public static final JournalFilter ALL =
            new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
