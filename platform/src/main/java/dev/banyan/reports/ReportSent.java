package dev.banyan.reports;

/** Somebody said something (报告已报送); the same word again corrects the one before. */
public record ReportSent(ReportFact fact) {}
