package dev.banyan.reports;

/** A reviewer judged what was said (报告已审核). */
public record ReportReviewed(ReportFact fact, Reviewed review) {}
