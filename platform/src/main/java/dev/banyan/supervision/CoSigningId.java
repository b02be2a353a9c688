package dev.banyan.supervision;

/** Number of a round of co-signing (会签编号). */
public record CoSigningId(long value) {}
