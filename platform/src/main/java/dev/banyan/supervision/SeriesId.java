package dev.banyan.supervision;

/** Names a series of meetings (例会编号). */
public record SeriesId(long value) {}
