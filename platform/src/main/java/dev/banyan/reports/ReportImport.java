package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of earlier reports that was taken in (已导入文件).
 *
 * @param days between which its rows lie; empty if none passed
 */
public record ReportImport(FileHash file, String by, Instant at, Counts counts, Optional<Period> days) {
    /**
     * @param added reports that were new
     * @param same rows that stood there already
     * @param refused rows at fault
     */
    public record Counts(int added, int same, int refused) {}
}
