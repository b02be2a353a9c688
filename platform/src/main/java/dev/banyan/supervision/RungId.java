package dev.banyan.supervision;

/** Number of a rung that a duty came to (督办措施编号). */
public record RungId(long value) {}
