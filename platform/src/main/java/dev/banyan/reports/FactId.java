package dev.banyan.reports;

/** Names one thing that a unit said at one moment (报送事实编号). */
public record FactId(long value) {}
