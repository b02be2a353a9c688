package dev.banyan.reports;

/**
 * A report as a list shows it: with what was asked (报告列表项).
 *
 * @param foundFalse a check on the spot found that what it says last is not true
 */
public record ReportLine(Report report, ReportRequest.Terms terms, Progress progress, boolean foundFalse) {
    /**
     * What was said last, in short (填报情况).
     *
     * @param claimed claimed share in per cent; -1 if none
     * @param unchanged the unit said that nothing changed
     * @param files how many files were handed in
     * @param minutes how long the form takes, as estimated
     */
    public record Progress(int claimed, boolean unchanged, int files, int minutes) {}
}
