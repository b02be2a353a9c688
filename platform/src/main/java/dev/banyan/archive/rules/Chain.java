package dev.banyan.archive.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.banyan.archive.ArchiveCondition.Anchor;
import dev.banyan.archive.BrokenLink;
import dev.banyan.archive.BrokenLink.Fault;
import dev.banyan.archive.Deed;
import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.KeptDeed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How one entry of the journal is tied to the next (日志链). */
public final class Chain {
    /** What stands in place of a hash before the first entry. */
    public static final String START = "0".repeat(64);

    private static final byte[] FORM = "banyan-journal-1".getBytes(UTF_8);

    private Chain() {}

    /** A deed as a database can hold it unchanged, to the microsecond. */
    public static KeptDeed storable(Instant now, Deed deed) {
        return new KeptDeed(
                now.truncatedTo(ChronoUnit.MICROS),
                new Deed(
                        storable(deed.actor()),
                        storable(deed.act()),
                        storable(deed.objectKind()),
                        storable(deed.objectId()),
                        deed.before().map(Chain::storable),
                        deed.after().map(Chain::storable)));
    }

    /** The entry that continues the chain. */
    public static JournalEntry next(Anchor last, KeptDeed kept) {
        long number = last.number() + 1;
        return new JournalEntry(
                number, kept.at(), kept.deed(), last.hash(), hash(number, kept.at(), kept.deed(), last.hash()));
    }

    /** What is wrong with an entry that should follow the given one; empty if nothing is. */
    public static Optional<BrokenLink> fault(long lastNumber, String lastHash, JournalEntry entry) {
        if (entry.number() != lastNumber + 1) {
            return Optional.of(new BrokenLink(lastNumber + 1, Optional.empty(), Fault.ENTRY_MISSING));
        }
        if (!entry.previous().equals(lastHash)) {
            return Optional.of(new BrokenLink(entry.number(), Optional.of(entry.at()), Fault.PREVIOUS_HASH_DIFFERS));
        }
        if (!entry.hash().equals(hash(entry.number(), entry.at(), entry.deed(), entry.previous()))) {
            return Optional.of(new BrokenLink(entry.number(), Optional.of(entry.at()), Fault.CONTENT_DIFFERS));
        }
        return Optional.empty();
    }

    /** SM3 over the entry's fields, each with its length in front so that no two different entries are written alike. */
    static String hash(long number, Instant at, Deed deed, String previous) {
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(FORM);
        out.writeBytes(ByteBuffer.allocate(20)
                .putLong(number)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        write(out, Optional.of(deed.actor()));
        write(out, Optional.of(deed.act()));
        write(out, Optional.of(deed.objectKind()));
        write(out, Optional.of(deed.objectId()));
        write(out, deed.before());
        write(out, deed.after());
        write(out, Optional.of(previous));
        return Sm3.hex(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, Optional<String> field) {
        byte[] bytes = field.orElse("").getBytes(UTF_8);
        int length = field.isPresent() ? bytes.length : -1;
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(bytes);
    }

    private static String storable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }
}
