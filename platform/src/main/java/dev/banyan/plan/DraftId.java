package dev.banyan.plan;

/** Names a draft under review (草案编号). */
public record DraftId(long value) {}
