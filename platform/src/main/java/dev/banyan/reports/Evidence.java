package dev.banyan.reports;

import dev.banyan.archive.FileHash;
import dev.banyan.paperwork.FileKind;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A file that shows what was done (佐证材料). Where a picture was taken is never kept.
 *
 * @param name as the reporter's machine named it
 * @param taken when a picture was taken, by the clock of the camera
 */
public record Evidence(
        EvidenceId id,
        ReportId report,
        FileHash hash,
        String name,
        FileKind kind,
        int bytes,
        Optional<LocalDateTime> taken) {}
