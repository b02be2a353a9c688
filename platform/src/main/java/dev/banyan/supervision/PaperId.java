package dev.banyan.supervision;

/** Names an issued paper (公文编号). */
public record PaperId(long value) {}
