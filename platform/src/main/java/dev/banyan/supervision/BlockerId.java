package dev.banyan.supervision;

/** Names a blocker (堵点编号). */
public record BlockerId(long value) {}
