package dev.banyan.reports;

/** Names one check (核查编号). */
public record VerificationId(long value) {}
