package dev.banyan.responsibility;

/** Names an assignment (承办件编号). */
public record AssignmentId(long value) {}
