package dev.banyan.reports;

/** Something in a report that is pointed out before it is sent, and shown to the reviewer; it forbids nothing (填报提示). */
public sealed interface Remark {
    /** A clause or a figure has no answer (漏填). */
    record Unanswered(int question) implements Remark {}

    /** An obstacle is claimed and not told (未说明困难). */
    record Untold(int question) implements Remark {}

    /** No share of the work is claimed (未填进度). */
    record NoProgress() implements Remark {}

    /** The claimed share is smaller than last time (进度倒退). */
    record ProgressFell(int from, int to) implements Remark {}

    /** The words are those of the last report (与上期雷同). */
    record LikeLast(int percent) implements Remark {}

    /** The words are those of another report (与其他报告雷同). */
    record LikeOther(ReportId other, String title, int percent) implements Remark {}

    /** Nothing changed twice running: perhaps the task is asked too often (连续无变化). */
    record UnchangedAgain() implements Remark {}
}
