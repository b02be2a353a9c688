package dev.banyan.archive;

import java.util.List;
import java.util.Optional;

/**
 * What an inspection of the archive found (校验结果).
 *
 * @param entries entries of the journal that were read
 * @param waiting deeds that are not tied to the chain yet, as happens with the next write
 * @param last the last entry found sound: noted down elsewhere, it can later prove that nothing before it changed
 * @param firstBreak the first broken link
 * @param files files that were read
 * @param damagedFiles files that are not what they were
 */
public record ArchiveCondition(
        long entries,
        long waiting,
        Anchor last,
        Optional<BrokenLink> firstBreak,
        long files,
        List<DamagedFile> damagedFiles) {
    public ArchiveCondition {
        damagedFiles = List.copyOf(damagedFiles);
    }

    public boolean sound() {
        return firstBreak.isEmpty() && damagedFiles.isEmpty();
    }

    /** An entry's number and hash, noted down outside the database (校验点). */
    public record Anchor(long number, String hash) {}

    public record DamagedFile(FileHash file, Damage damage) {}

    public enum Damage {
        /** Its bytes do not give its hash. */
        CONTENT_DIFFERS,
        /** The journal says it was kept, but it is gone. */
        MISSING,
        /** It lies in the archive, but the journal does not know it. */
        NOT_IN_JOURNAL
    }
}
