package dev.banyan.plan;

/** Names a task (任务编号) wherever it came from, and through all versions of its plan. */
public record TaskId(long value) {}
