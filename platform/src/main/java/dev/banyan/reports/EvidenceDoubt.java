package dev.banyan.reports;

import java.time.LocalDateTime;

/** Something about a file that a reviewer should look at (佐证疑点); it judges nothing. */
public sealed interface EvidenceDoubt {
    EvidenceId evidence();

    /** The very same file shows another task or another month (同一文件重复使用). */
    record SameFile(EvidenceId evidence, Elsewhere elsewhere) implements EvidenceDoubt {}

    /** @param bits in how many of 64 bits the two pictures differ (相似图片) */
    record SimilarPicture(EvidenceId evidence, Elsewhere elsewhere, int bits) implements EvidenceDoubt {}

    /** Taken before or after the days that the report speaks of (拍摄时间不在报告期内). */
    record TakenOutside(EvidenceId evidence, LocalDateTime taken) implements EvidenceDoubt {}

    /** @param title of the task there */
    record Elsewhere(ReportId report, String title, String unit, Period period) {}
}
