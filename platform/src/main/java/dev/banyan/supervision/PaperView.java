package dev.banyan.supervision;

import dev.banyan.archive.FileHash;
import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.PaperFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A paper as one page shows it (公文详情).
 *
 * @param content what stands on it
 * @param kept under which digest its content is kept
 * @param correctedBy papers that put it right
 * @param sealed the formats that bear a seal, with the digest of the file
 */
public record PaperView(
        Paper paper,
        OfficialPaper content,
        FileHash kept,
        List<Paper.Recipient> recipients,
        List<Paper> correctedBy,
        Map<PaperFormat, FileHash> sealed,
        May may) {

    /**
     * What the reader may do with it (可办理事项).
     *
     * @param issue whether to take it back, have it sealed or correct it
     * @param signFor codes of the units whose receipt the reader may sign
     */
    public record May(boolean issue, Set<String> signFor) {}
}
