package dev.banyan.reports;

/** Names what one assignment answers to one request (报告编号). */
public record ReportId(long value) {}
