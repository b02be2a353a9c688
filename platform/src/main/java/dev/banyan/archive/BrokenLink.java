package dev.banyan.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * The place where the journal was changed afterwards (断链).
 *
 * @param number number of the entry
 * @param at when it says it was recorded; empty if it is not there
 * @param fault what differs
 */
public record BrokenLink(long number, Optional<Instant> at, Fault fault) {
    public enum Fault {
        /** The entry is gone, while later ones or the recorded end of the chain show that it was there. */
        ENTRY_MISSING,
        /** Its content no longer gives its hash. */
        CONTENT_DIFFERS,
        /** It was tied to another entry than the one that now stands before it. */
        PREVIOUS_HASH_DIFFERS,
        /** The chain does not end as recorded when its last entry was written. */
        END_DIFFERS,
        /** The entry's hash is not the one noted down outside (校验点). */
        ANCHOR_DIFFERS
    }
}
