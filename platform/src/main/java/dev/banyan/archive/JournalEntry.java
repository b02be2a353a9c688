package dev.banyan.archive;

import dev.banyan.archive.ArchiveCondition.Anchor;
import java.time.Instant;

/**
 * A deed as the journal keeps it (日志条目), tied to the one before it.
 *
 * @param number place in the chain, from 1 without gaps
 * @param at when it was recorded, to the microsecond
 * @param deed what was done
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash SM3 (GB/T 32905) over number, time, deed and previous hash, as 64 lower-case hexadecimal digits
 */
public record JournalEntry(long number, Instant at, Deed deed, String previous, String hash) {
    /** What is noted down to prove later that nothing up to here changed. */
    public Anchor anchor() {
        return new Anchor(number, hash);
    }
}
