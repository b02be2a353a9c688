package dev.banyan.reports;

/** Names one request for reports (报送要求编号). */
public record RequestId(long value) {}
