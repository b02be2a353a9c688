package dev.banyan.assessment;

/** Number of what followed from a result (结果运用编号). */
public record ConsequenceId(long value) {}
