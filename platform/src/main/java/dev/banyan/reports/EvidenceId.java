package dev.banyan.reports;

/** Names one file handed in with a report (佐证材料编号). */
public record EvidenceId(long value) {}
